using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NecPublish.Generators;

/// <summary>
/// Writes the table that <c>TypeScan.All&lt;T&gt;()</c> reads: for each interface asked for, the classes that implement it and can be made
/// without arguments. The table is made at each compilation, so that nobody edits it, and a start looks nothing up.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ImplementationsGenerator : IIncrementalGenerator
{
    private const string Scan = "TypeScan";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var asked = context.SyntaxProvider.CreateSyntaxProvider(static (node, _) => IsAsked(node), static (c, _) => Asked(c)).Collect();
        context.RegisterSourceOutput(
            asked.Combine(context.CompilationProvider),
            static (output, found) => output.AddSource(Scan + ".g.cs", Write([.. found.Left.OfType<string>().Distinct().OrderBy(n => n, System.StringComparer.Ordinal)], found.Right))
        );
    }

    private static bool IsAsked(SyntaxNode node) =>
        node is GenericNameSyntax { Identifier.Text: "All", TypeArgumentList.Arguments.Count: 1, Parent: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: Scan } } };

    private static string? Asked(GeneratorSyntaxContext context) =>
        context.SemanticModel.GetTypeInfo(((GenericNameSyntax)context.Node).TypeArgumentList.Arguments[0]).Type is INamedTypeSymbol { TypeKind: TypeKind.Interface } type ? FullName(type) : null;

    private static string Write(string[] interfaces, Compilation compilation)
    {
        var classes = Types(compilation.Assembly.GlobalNamespace).Where(IsMade).OrderBy(FullName, System.StringComparer.Ordinal).ToList();
        var code = new StringBuilder("#nullable enable\nnamespace NecPublish;\n\npublic static partial class TypeScan\n{\n    private static partial object Made(global::System.Type type)\n    {\n");
        foreach (var name in interfaces)
        {
            code.Append($"        if (type == typeof(global::{name}))\n            return new global::{name}[]\n            {{\n");
            foreach (var type in classes.Where(c => c.AllInterfaces.Any(i => FullName(i) == name)))
                code.Append($"                new global::{FullName(type)}(),\n");
            code.Append("            };\n");
        }
        return code.Append("        throw new global::System.NotSupportedException($\"{type} is asked for nowhere in the program\");\n    }\n}\n").ToString();
    }

    private static bool IsMade(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false }
        && type.InstanceConstructors.Any(c => c.Parameters.IsEmpty && c.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(m => m is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(m));

    private static string FullName(INamedTypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
}
