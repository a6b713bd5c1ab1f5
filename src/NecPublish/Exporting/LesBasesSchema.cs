using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NecPublish.Model.LesBases;

namespace NecPublish.Exporting;

/// <summary>Publishes the JSON Schema (2020-12) of a deposit's manifest, made from the same limits and words that are checked.</summary>
public sealed class LesBasesSchema : IExporter
{
    public const string Path = "schemas/depot-les-bases-1.json";

    public string Id => "les-bases-schema";
    public bool IsDerivative => false;

    public void Export(ExportContext context) => context.Output.Write(Path, Json);

    internal static ReadOnlyMemory<byte> Json => Encoding.UTF8.GetBytes(Text());

    private static string Text() =>
        $$"""
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "Dépôt d’une ressource sur Les Bases, version 1",
              "type": "object",
              "required": ["$schema", "version", "id", "title", "description", "page", "licenceTitle", "contents", "themes", "resourceTypes", "professionalSectors", "beneficiaries", "losses", "source"],
              "additionalProperties": false,
              "properties": {
                "$schema": { "type": "string", "format": "uri" },
                "version": { "const": 1 },
                "id": { "type": "string", "minLength": 1, "description": "Identifiant stable de la ressource dans l’archive" },
                "title": { "type": "string", "minLength": 1, "maxLength": {{N(Limits.Title)}} },
                "description": { "type": "string", "minLength": 1, "maxLength": {{N(Limits.Description)}} },
                "page": { "type": "string", "format": "uri" },
                "licence": { "enum": ["CC_BY_SA_4_0", "ETALAB_2_0", "CC_BY_NC_SA_4_0"] },
                "licenceTitle": { "type": "string" },
                "themes": {{Words(Vocabularies.Themes)}},
                "resourceTypes": {{Words(Vocabularies.Types)}},
                "professionalSectors": {{Words(Vocabularies.Sectors)}},
                "beneficiaries": {{Words(Vocabularies.Beneficiaries)}},
                "suggested": { "type": "array", "items": { "enum": ["themes", "types", "secteurs", "beneficiaires"] }, "description": "Listes que personne n’a remplies : leurs mots sont des propositions" },
                "cover": { "$ref": "#/$defs/file" },
                "contents": { "type": "array", "items": { "$ref": "#/$defs/content" } },
                "losses": { "type": "array", "items": { "type": "string" }, "description": "Ce que Les Bases ne garde pas" },
                "edition": { "type": "string" },
                "source": { "type": "string" }
              },
              "$defs": {
                "file": {
                  "type": "object",
                  "required": ["path", "name", "mediaType", "length", "sha256"],
                  "additionalProperties": false,
                  "properties": {
                    "path": { "type": "string", "pattern": "^fichiers/[^/]+$" },
                    "name": { "type": "string", "pattern": "^[^#“”/]+$" },
                    "mediaType": { "type": "string" },
                    "length": { "type": "integer", "minimum": 0, "maximum": {{N(Limits.File)}} },
                    "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" }
                  }
                },
                "content": {
                  "oneOf": [
                    { "type": "object", "additionalProperties": false, "required": ["type", "title"], "properties": { "type": { "const": "SectionTitle" }, "title": { "type": "string", "minLength": 1, "maxLength": {{N(Limits.SectionTitle)}} } } },
                    { "type": "object", "additionalProperties": false, "required": ["type", "text"], "properties": { "type": { "const": "Text" }, "text": { "type": "string", "minLength": 1 } } },
                    { "type": "object", "additionalProperties": false, "required": ["type", "file", "alternative"], "properties": { "type": { "const": "Image" }, "file": { "$ref": "#/$defs/file" }, "title": { "type": "string", "maxLength": {{N(Limits.ContentTitle)}} }, "alternative": { "type": "string", "minLength": 1, "maxLength": {{N(Limits.Alternative)}} }, "caption": { "type": "string", "maxLength": {{N(Limits.Caption)}} } } },
                    { "type": "object", "additionalProperties": false, "required": ["type", "file", "title"], "properties": { "type": { "const": "File" }, "file": { "$ref": "#/$defs/file" }, "title": { "type": "string", "minLength": 1, "maxLength": {{N(Limits.ContentTitle)}} }, "caption": { "type": "string", "maxLength": {{N(Limits.Caption)}} } } },
                    { "type": "object", "additionalProperties": false, "required": ["type", "url", "title", "showPreview"], "properties": { "type": { "const": "Link" }, "url": { "type": "string", "format": "uri" }, "title": { "type": "string", "minLength": 1, "maxLength": {{N(Limits.ContentTitle)}} }, "caption": { "type": "string", "maxLength": {{N(Limits.Caption)}} }, "showPreview": { "type": "boolean" } } }
                  ]
                }
              }
            }

            """;

    private static string Words(Vocabulary vocabulary) =>
        $"{{ \"type\": \"array\", \"uniqueItems\": true, \"maxItems\": {N(vocabulary.Max)}, \"items\": {{ \"enum\": [{string.Join(", ", vocabulary.Terms.Select(t => $"\"{t.Code}\""))}] }} }}";

    private static string N(long value) => value.ToString(CultureInfo.InvariantCulture);
}
