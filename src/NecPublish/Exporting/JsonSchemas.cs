namespace NecPublish.Exporting;

/// <summary>The shapes of the JSON indexes (JSON Schema 2020-12), published beside them.</summary>
internal static class JsonSchemas
{
    public static ReadOnlyMemory<byte> Resources { get; } = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Ressources de l’archive",
          "type": "object",
          "required": ["title", "licence", "data"],
          "properties": {
            "title": { "type": "string" },
            "licence": { "type": "string", "format": "uri" },
            "data": { "type": "array", "items": { "anyOf": [{ "$ref": "#/$defs/publiee" }, { "$ref": "#/$defs/retiree" }] } }
          },
          "$defs": {
            "publiee": {
              "type": "object",
              "required": ["id", "slug", "title", "created", "updated", "deleted", "is_public", "published", "url", "licence", "licence_id", "edition", "themes", "sha256", "files"],
              "properties": {
                "id": { "type": "string", "description": "Stable, même si l’adresse change." },
                "slug": { "type": "string" },
                "title": { "type": "string" },
                "description": { "type": "string" },
                "kind": { "enum": ["note", "diaporama", "jeu-de-donnees", "photos", "enregistrement", "transcription"] },
                "created": { "type": "string", "format": "date-time" },
                "updated": { "type": "string", "format": "date-time" },
                "deleted": { "type": "null" },
                "is_public": { "const": true },
                "published": { "type": "string", "format": "date-time" },
                "url": { "type": "string", "format": "uri" },
                "licence": { "type": "string", "format": "uri" },
                "licence_id": { "type": "string" },
                "language": { "type": "string" },
                "edition": { "type": ["string", "null"] },
                "session": { "type": ["string", "null"] },
                "themes": { "type": "array", "items": { "type": "string" } },
                "creators": { "type": "array", "items": { "type": "string" } },
                "sha256": { "type": "string", "description": "Empreinte du texte : elle change quand le contenu change." },
                "files": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["url", "media_type", "bytes", "sha256", "licence"],
                    "properties": {
                      "url": { "type": "string", "format": "uri" },
                      "title": { "type": "string" },
                      "media_type": { "type": "string" },
                      "bytes": { "type": "integer", "minimum": 0 },
                      "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
                      "licence": { "type": "string", "format": "uri" }
                    }
                  }
                }
              }
            },
            "retiree": {
              "type": "object",
              "required": ["id", "title", "deleted", "is_public", "url"],
              "properties": {
                "id": { "type": "string" },
                "slug": { "type": "string" },
                "title": { "type": "string" },
                "deleted": { "type": "string", "format": "date-time" },
                "is_public": { "const": false },
                "published": { "type": "null" },
                "url": { "type": "string", "format": "uri" }
              }
            }
          }
        }

        """u8.ToArray();

    public static ReadOnlyMemory<byte> Editions { get; } = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Éditions de l’archive",
          "type": "object",
          "required": ["title", "licence", "data"],
          "properties": {
            "title": { "type": "string" },
            "licence": { "type": "string", "format": "uri" },
            "data": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["id", "title", "status", "organisers", "licence", "url", "sessions", "resources"],
                "properties": {
                  "id": { "type": "string" },
                  "title": { "type": "string" },
                  "description": { "type": "string" },
                  "number": { "type": "integer" },
                  "status": { "enum": ["prevue", "reportee", "tenue", "annulee"] },
                  "start": { "type": "string", "format": "date" },
                  "end": { "type": "string", "format": "date" },
                  "planned": { "type": "string", "format": "date" },
                  "place": {
                    "type": "object",
                    "properties": { "name": { "type": "string" }, "commune": { "type": "string" }, "insee": { "type": "string" } }
                  },
                  "organisers": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": ["name"],
                      "properties": { "name": { "type": "string" }, "siret": { "type": "string" }, "url": { "type": "string" } }
                    }
                  },
                  "charter": { "type": "string" },
                  "national_edition": { "type": "boolean" },
                  "languages": { "type": "array", "items": { "type": "string" } },
                  "themes": { "type": "array", "items": { "type": "string" } },
                  "licence": { "type": "string", "format": "uri" },
                  "url": { "type": "string", "format": "uri" },
                  "sessions": { "type": "integer", "minimum": 0 },
                  "resources": { "type": "integer", "minimum": 0 }
                }
              }
            }
          }
        }

        """u8.ToArray();
}
