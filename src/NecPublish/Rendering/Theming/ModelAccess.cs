using Fluid;
using NecPublish.Rendering.Models;

namespace NecPublish.Rendering.Theming;

/// <summary>A template reads the names that a model lists, and nothing else: no reflection, no member of any other type.</summary>
internal sealed class ModelAccess : MemberAccessStrategy
{
    private static readonly IMemberAccessor Accessor = new ModelAccessor();

    public override IMemberAccessor? GetAccessor(Type type, string name) => typeof(ITemplateModel).IsAssignableFrom(type) ? Accessor : null;

    public override void Register(Type type, IEnumerable<KeyValuePair<string, IMemberAccessor>> accessors) =>
        throw new NotSupportedException("Models list their own names.");

    private sealed class ModelAccessor : IMemberAccessor
    {
        public object? Get(object obj, string name, TemplateContext ctx) => ((ITemplateModel)obj)[name];
    }
}
