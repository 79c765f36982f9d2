"""The same facts as JSON, under /api/v1, with an OpenAPI document."""
