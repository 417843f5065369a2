"""What schemathesis is told before it asks (see `run`)."""

import schemathesis

KEY = {"$ref": "#/components/parameters/IdempotencyKey"}


@schemathesis.hook
def before_load_schema(ctx, raw_schema):
    """Takes the Idempotency-Key out: one that comes again, as made-up ones do, keeps a request from being looked at."""
    for operations in raw_schema["paths"].values():
        for operation in operations.values():
            operation["parameters"] = [one for one in operation["parameters"] if one != KEY]
