"""
Loads packages as Lambda does: `pypi-load.py <job>`, started with -I -S, so that nothing but the standard library is there.
A job {root, modules} asks which functions these modules have; a job {root, handlers} asks what comes of each handler.
"""
import ast
import importlib
import inspect
import json
import logging
import os
import sys
import time
import traceback

import decimal
import math

job = json.loads(sys.argv[1])
report = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
sys.dont_write_bytecode = True
os.chdir(job["root"])
sys.path.insert(0, job["root"])


def reason_of(error):
    return f"{type(error).__name__} {error}".split("\n")[0]


def functions_of(name):
    try:
        module = importlib.import_module(name)
        return {"module": name, "functions": [one for one, value in list(vars(module).items()) if inspect.isfunction(value) and one.isidentifier() and can_be_called(value)]}
    except BaseException as error:
        return {"module": name, "functions": defined_in(name)}


def defined_in(name):
    """What can be read of a module that cannot be loaded."""
    path = os.path.join(job["root"], *name.split("."))
    path = os.path.join(path, "__init__.py") if os.path.isdir(path) else path + ".py"
    with open(path, encoding="utf-8") as file:
        return [node.name for node in ast.parse(file.read()).body if isinstance(node, ast.FunctionDef) and not node.decorator_list and takes_two(node.args)]


def takes_two(args):
    positional = len(args.posonlyargs) + len(args.args)
    return positional - len(args.defaults) <= 2 and (positional >= 2 or args.vararg is not None) and len(args.kwonlyargs) == 0


def can_be_called(value):
    """With an event and a context, and to get something that is no coroutine."""
    try:
        inspect.signature(value).bind({}, {})
        return not inspect.iscoroutinefunction(value)
    except (TypeError, ValueError):
        return False


def load(handler):
    module_name, _, function = handler.rpartition(".")
    try:
        if "." not in handler:
            raise ValueError("Runtime.MalformedHandlerName")
        if module_name.split(".")[0] in sys.builtin_module_names:
            raise ValueError("Runtime.BuiltInModuleConflict")
        value = getattr(importlib.import_module(module_name.replace("/", ".")), function)
        return {"handler": handler, "loads": can_be_called(value), "reason": None if can_be_called(value) else "CallError"}
    except BaseException as error:
        return {"handler": handler, "loads": False, "reason": reason_of(error)}


answer = [functions_of(name) for name in job["modules"]] if "modules" in job else [load(handler) for handler in job["handlers"]]
report.write(json.dumps(answer))
report.flush()
os._exit(0)
