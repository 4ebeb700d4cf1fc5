"""Gives Schemathesis ids that the server knows, so that the answers of `/{id}` paths are looked at and not only "not found".

The published OpenAPI stays as it is: it says that an id is any text, of which next to none names anything. `REAL_IDS` is
a JSON file: for each path the ids to ask for.
"""

import json
import os
import zlib

import schemathesis

with open(os.environ["REAL_IDS"], encoding="utf-8") as file:
    KNOWN = json.load(file)


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    """Turns the text that was made up into one of the known ids, always the same one for the same text."""
    ids = KNOWN.get(context.operation.path)
    if not ids or not path_parameters or "id" not in path_parameters:
        return path_parameters
    place = zlib.crc32(str(path_parameters["id"]).encode()) % len(ids)
    return {**path_parameters, "id": ids[place]}
