"""For each Python file below a folder that CPython parses, one line of JSON: the names that it binds at its top level, and whether more are possible."""
import ast
import json
import os
import sys

sys.setrecursionlimit(20000)
OPENING = {"globals", "vars", "locals", "exec", "eval", "setattr", "__dict__", "modules", "f_globals"}


class Names(ast.NodeVisitor):
    def __init__(self):
        self.bound, self.depth, self.open = set(), 0, False

    def bind(self, name):
        if self.depth == 0:
            self.bound.add(name)

    def scope(self, node, header):
        for part in header:
            if part is not None:
                self.visit(part)
        self.depth += 1
        for part in node.body if isinstance(node.body, list) else [node.body]:
            self.visit(part)
        self.depth -= 1

    def visit_FunctionDef(self, node):
        self.bind(node.name)
        self.open = self.open or (self.depth == 0 and node.name == "__getattr__")
        self.scope(node, [*node.decorator_list, node.args, node.returns])

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node):
        self.bind(node.name)
        self.scope(node, [*node.decorator_list, *node.bases, *node.keywords])

    def visit_Lambda(self, node):
        self.scope(node, [node.args])

    def comprehension(self, node):
        # Its own targets are local; `:=` in it is not.
        for part in ast.walk(node):
            if isinstance(part, ast.NamedExpr):
                self.bind(part.target.id)
            if isinstance(part, (ast.Name, ast.Attribute)):
                self.word(part.id if isinstance(part, ast.Name) else part.attr)

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = comprehension

    def visit_Global(self, node):
        self.bound.update(node.names)

    def visit_Import(self, node):
        for alias in node.names:
            self.bind(alias.asname or alias.name.split(".")[0])
            self.words(alias)

    def visit_ImportFrom(self, node):
        for alias in node.names:
            self.open = self.open or (self.depth == 0 and alias.name == "*")
            self.bind(alias.asname or alias.name)
            self.words(alias)
        for word in (node.module or "").split("."):
            self.word(word)

    def words(self, alias):
        for word in [alias.asname or "", *alias.name.split(".")]:
            self.word(word)

    def word(self, word):
        self.open = self.open or word in OPENING

    def visit_Name(self, node):
        self.word(node.id)
        if isinstance(node.ctx, ast.Store):
            self.bind(node.id)

    def visit_Attribute(self, node):
        self.word(node.attr)
        self.generic_visit(node)

    def visit_AnnAssign(self, node):
        if node.value is not None:
            self.visit(node.target)
        else:
            self.generic_visit(ast.Expr(node.annotation))
        if node.value is not None:
            self.visit(node.annotation)
            self.visit(node.value)

    def visit_ExceptHandler(self, node):
        if node.name:
            self.bind(node.name)
        self.generic_visit(node)

    def visit_Match(self, node):
        self.open = self.open or self.depth == 0
        self.generic_visit(node)


for folder, folders, files in os.walk(sys.argv[1]):
    folders[:] = [name for name in folders if name != "site-packages"]
    for file in sorted(files):
        path = os.path.join(folder, file)
        if file.endswith(".py"):
            try:
                with open(path, encoding="utf-8") as text:
                    source = text.read()
                tree = ast.parse(source)
            except (SyntaxError, ValueError, UnicodeDecodeError, RecursionError):
                continue
            names = Names()
            names.visit(tree)
            print(json.dumps({"path": path, "names": sorted(names.bound), "open": names.open}))
