"""
Loads handlers from layouts as Lambda does, and calls them: `load.py <layouts.json> <folder> [client]`.
With `client` the official one decides (awslambdaric must be installed), else the few lines of it that its documentation describes.
The modules imported here are those that the client imports, so that the same ones are loaded before a handler.
"""
import importlib
import json
import logging
import os
import sys
import time
import traceback

import decimal
import math

MINOR = sys.version_info.minor


class Fault(Exception):
    pass


def documented_get_handler(handler):
    module_name, _, function = handler.rpartition(".")
    if "." not in handler:
        raise Fault("Runtime.MalformedHandlerName")
    if module_name.split(".")[0] in sys.builtin_module_names:
        raise Fault("Runtime.BuiltInModuleConflict")
    module = importlib.import_module(module_name.replace("/", "."))
    return getattr(module, function)


if len(sys.argv) > 3:
    from awslambdaric.bootstrap import _get_handler as get_handler
    from awslambdaric.lambda_runtime_marshaller import LambdaMarshaller
    to_json = LambdaMarshaller().marshal_response
else:
    get_handler = documented_get_handler
    to_json = json.dumps

LOADED = dict(sys.modules)
PATH = list(sys.path[1:])


def write(root, files):
    for name, text in files.items():
        path = os.path.join(root, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def run(layout, root):
    task, opt = os.path.join(root, "task"), os.path.join(root, "opt")
    os.makedirs(task)
    write(task, layout["files"])
    for layer in layout["layers"]:
        write(opt, layer)
    sys.modules.clear()
    sys.modules.update(LOADED)
    sys.path[:] = [task, f"{opt}/python/lib/python3.{MINOR}/site-packages", f"{opt}/python", *PATH]
    importlib.invalidate_caches()
    try:
        handler = get_handler(layout["handler"])
    except BaseException as error:
        return {"loaded": False, "error": getattr(error, "exception_type", type(error).__name__), "message": str(getattr(error, "msg", error))}
    name = layout["handler"].rpartition(".")[0].replace("/", ".")
    file = getattr(sys.modules.get(name), "__file__", None) or ""
    here = file[len(task) + 1:] if file.startswith(task + "/") else None
    try:
        to_json(handler({}, object()))
    except BaseException as error:
        return {"loaded": True, "file": here, "called": False, "error": type(error).__name__, "message": str(error)}
    return {"loaded": True, "file": here, "called": True}


with open(sys.argv[1], encoding="utf-8") as file:
    layouts = json.load(file)
sys.dont_write_bytecode = True
report, sys.stdout = sys.stdout, open(os.devnull, "w", encoding="utf-8")
for index, layout in enumerate(layouts):
    report.write(json.dumps(run(layout, os.path.join(sys.argv[2], str(index)))) + "\n")
