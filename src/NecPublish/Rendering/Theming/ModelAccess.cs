using System.Collections;
using Fluid;
using Fluid.Values;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Theming;

/// <summary>A template reads the names that a model lists, and nothing else: no reflection, no member of any other type.</summary>
internal sealed class ModelAccess : MemberAccessStrategy
{
    private static readonly IMemberAccessor Accessor = new ModelAccessor();

    public override IMemberAccessor? GetAccessor(Type type, string name) => Accessor;

    public override void Register(Type type, IEnumerable<KeyValuePair<string, IMemberAccessor>> accessors) =>
        throw new NotSupportedException("Models list their own names.");

    private sealed class ModelAccessor : IMemberAccessor
    {
        public object? Get(object obj, string name, TemplateContext ctx) => obj is ITemplateModel model ? Value(model[name], ctx.Options) : null;

        /// <summary>What models hold mostly, known at a glance: the library tries a dozen types before it finds that a value is a model or a list of them.</summary>
        private static object? Value(object? value, TemplateOptions options) =>
            value switch
            {
                string text => new StringValue(text),
                ITemplateModel model => new ObjectValue(model),
                IList { Count: > 0 } list => Array(list, options),
                _ => value,
            };

        private static ArrayValue Array(IList list, TemplateOptions options)
        {
            var values = new FluidValue[list.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = FluidValue.Create(Value(list[i], options), options);
            return new ArrayValue(values);
        }
    }
}
