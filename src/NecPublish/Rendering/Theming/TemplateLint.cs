using System.Collections.Immutable;
using System.Text;
using Fluid;
using Fluid.Ast;
using NecPublish.Diagnostics;

namespace NecPublish.Rendering.Theming;

/// <summary>
/// Follows the types of variables through one template and the partials that it renders. Reports what does not exist, in the files
/// of the content folder only.
/// </summary>
internal sealed class TemplateLint(SiteTheme theme, ModelSchema schema, string path, Dictionary<string, Type?> variables, HashSet<string> seen, List<Diagnostic> findings)
    : AstVisitor
{
    private const int MaxDepth = 10;

    /// <summary>Lints a layout with the variables of its kind.</summary>
    public static void Check(SiteTheme theme, ModelSchema schema, string layout, HashSet<string> seen, List<Diagnostic> findings)
    {
        var variables = ModelSchema.RootOf(System.IO.Path.GetFileNameWithoutExtension(layout)).ToDictionary(p => p.Key, p => (Type?)p.Value, StringComparer.Ordinal);
        new TemplateLint(theme, schema, layout, variables, seen, findings).Run(0);
    }

    private int _depth;

    private void Run(int depth)
    {
        _depth = depth;
        if (theme.Templates.Find(path) is { } template && depth < MaxDepth)
            VisitTemplate(template);
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        TypeOf(memberExpression, report: true);
        return base.VisitMemberExpression(memberExpression);
    }

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        var before = variables.GetValueOrDefault(forStatement.Identifier);
        var type = forStatement.Source is MemberExpression source ? TypeOf(source, report: false) : null;
        variables[forStatement.Identifier] = type is null ? null : ModelSchema.ItemOf(type);
        variables["forloop"] = null;
        var result = base.VisitForStatement(forStatement);
        variables[forStatement.Identifier] = before;
        return result;
    }

    protected override Statement VisitAssignStatement(AssignStatement assignStatement)
    {
        variables[assignStatement.Identifier] = assignStatement.Value is MemberExpression value ? TypeOf(value, report: false) : null;
        return base.VisitAssignStatement(assignStatement);
    }

    protected override Statement VisitCaptureStatement(CaptureStatement captureStatement)
    {
        variables[captureStatement.Identifier] = typeof(string);
        return base.VisitCaptureStatement(captureStatement);
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        if (!theme.Options.Filters.TryGetValue(filterExpression.Name, out _))
            Report(ThemeRules.UnknownFilter, filterExpression.Name, $"Le filtre « {filterExpression.Name} » n’existe pas : la valeur sort sans être transformée.", null);
        return base.VisitFilterExpression(filterExpression);
    }

    protected override Statement VisitRenderStatement(RenderStatement renderStatement)
    {
        var partial = $"{Partials.Folder}{renderStatement.Path}{(renderStatement.Path.EndsWith(".liquid", StringComparison.Ordinal) ? "" : ".liquid")}";
        if (theme.Templates.Find(partial) is null)
            Report(ThemeRules.MissingPartial, renderStatement.Path, $"Le morceau « {renderStatement.Path} » n’existe pas : rien ne s’affiche à cet endroit.", $"Créez theme/{partial}, ou corrigez le nom.");
        else
        {
            // a partial sees the root of the page and what it is given, not what its caller assigned
            var root = ModelSchema.RootOf("").Keys.Concat(variables.Keys.Where(IsRoot)).Distinct(StringComparer.Ordinal);
            var given = root.Where(variables.ContainsKey).ToDictionary(n => n, n => variables[n], StringComparer.Ordinal);
            foreach (var assigned in renderStatement.AssignStatements)
                given[assigned.Identifier] = assigned.Value is MemberExpression value ? TypeOf(value, report: false) : null;
            new TemplateLint(theme, schema, partial, given, seen, findings).Run(_depth + 1);
        }
        // not the base's visit: what is given to a partial is not assigned here
        foreach (var assigned in renderStatement.AssignStatements)
            Visit(assigned.Value);
        return renderStatement;
    }

    private bool IsRoot(string name) => path.StartsWith("layouts/", StringComparison.Ordinal) && ModelSchema.RootOf(System.IO.Path.GetFileNameWithoutExtension(path)).ContainsKey(name);

    /// <summary>The type of a path of names; null when it cannot be known.</summary>
    private Type? TypeOf(MemberExpression expression, bool report)
    {
        var name = new StringBuilder();
        Type? type = null;
        foreach (var segment in expression.Segments)
        {
            if (segment is IdentifierSegment { Identifier: var identifier })
            {
                var isFirst = name.Length == 0;
                name.Append(isFirst ? "" : ".").Append(identifier);
                if (isFirst)
                {
                    if (!variables.TryGetValue(identifier, out type))
                    {
                        // a partial may be given a variable or not: asking for it is how it knows
                        if (report && path.StartsWith("layouts/", StringComparison.Ordinal))
                            Unknown(name.ToString(), variables.Keys, identifier);
                        return null;
                    }
                }
                else
                {
                    var owner = type!;
                    type = schema.Member(owner, identifier);
                    if (type is null)
                    {
                        if (report)
                            Unknown(name.ToString(), schema.Names(owner), identifier);
                        return null;
                    }
                }
            }
            else
                type = segment is IndexerSegment && type is not null ? ModelSchema.ItemOf(type) : null;
            if (type is null)
                return null;
        }
        return type;
    }

    private void Unknown(string name, IEnumerable<string> known, string wanted)
    {
        var near = Nearest(wanted, known);
        Report(
            ThemeRules.UnknownVariable,
            name,
            $"La variable « {name} » n’existe pas : la page montrera un vide à sa place.",
            near is null ? null : $"Vouliez-vous dire « {near} » ? La liste des variables est dans theme/README.md."
        );
    }

    private void Report(RuleInfo rule, string subject, string message, string? fix)
    {
        if (!theme.Files.IsShadowed(path) || !seen.Add($"{rule.Id}\n{path}\n{subject}"))
            return;
        findings.Add(new Diagnostic(rule, rule.Severity, $"theme/{path}", Place(subject), message, fix ?? rule.Fix, subject));
    }

    /// <summary>Fluid keeps no place on its nodes: the first mention of the words is where to look.</summary>
    private SourceLocation? Place(string words)
    {
        var text = Encoding.UTF8.GetString(theme.Files.Read(path)!);
        var at = text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var line = text.AsSpan(0, at).Count('\n') + 1;
        return new SourceLocation.Text(line, at - text.LastIndexOf('\n', System.Math.Max(0, at - 1)), words.Length);
    }

    private static string? Nearest(string wanted, IEnumerable<string> known) =>
        known.Select(k => (Name: k, Distance: Distance(wanted, k))).Where(p => p.Distance <= System.Math.Max(1, wanted.Length / 3)).OrderBy(p => p.Distance).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => p.Name).FirstOrDefault();

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0]++;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], System.Math.Min(System.Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
