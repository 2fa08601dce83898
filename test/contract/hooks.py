"""What no setting of schemathesis.toml can do."""

import itertools
from urllib.parse import urlencode

import schemathesis

# Node's parser answers a longer head by itself (431), before any operation is known.
LONGEST_QUERY = 8_000
numbers = itertools.count(1)


@schemathesis.hook
def filter_query(context, query):
    return len(urlencode(query or {}, doseq=True)) < LONGEST_QUERY


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    # Generators repeat the values they like; a key used again for another request is rightly refused.
    key = (case.headers or {}).get("Idempotency-Key")
    if isinstance(key, str):
        case.headers["Idempotency-Key"] = f"{key[:200]}-{next(numbers)}"
    # It learns from a 401 that a token may help; where it is the client that signs in, two ways at once are refused.
    if case.operation.definition.raw.get("security") == []:
        (case.headers or {}).pop("Authorization", None)
    # Opaque: only a page makes one.
    for name in ("cursor", "after"):
        (case.query or {}).pop(name, None)
