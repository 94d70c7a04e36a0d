import { readModule } from '../../../src/readers/artifact/python/module-names';

const namesIn = (source: string) => [...readModule(source).bindings.keys()].sort().join(' ');

test.each([
  ['functions and classes', 'def a(): pass\nasync def b(): pass\nclass C:\n  def d(self): pass', 'C a b'],
  ['a function on one line', 'def a(): x = 1\ny = 2', 'a y'],
  ['generic functions', 'def a[T](x: T) -> T:\n  return x', 'a'],
  ['imports', 'import a.b, c as d, e.f as g\nfrom . import (h, i as j,)\nfrom .k import l', 'a d g h j l'],
  ['assignments', 'a = b = 1\nc: int = 2\nd: int\n(e, [f, *g]), h.i, j[k] = l\nm += 1', 'a b c e f g m'],
  ['an annotation that calls', 'a: f(x=1)\nb: dict[str, int] = {}', 'b'],
  ['lambdas with defaults', 'a = lambda b=1: (b, c)', 'a'],
  ['blocks', 'if x:\n  a = 1\nelif y: b = 2; c = 3\nelse:\n  d = 4\nwhile z: e = 5', 'a b c d e'],
  ['loops', 'for a, (b, c) in d: e = 1\nfor f[0] in g: pass\nasync for h in i: pass', 'a b c e h'],
  ['with', 'with a as b, c() as (d, e), f as g.h: i = 1\nwith (a as j, b as k):\n  pass', 'b d e i j k'],
  ['exceptions', 'try: a = 1\nexcept B as c: d = 1\nexcept* E as f:\n  pass\nfinally: g = 1', 'a c d f g'],
  ['walrus', 'if (a := 1): pass\nb = [c := d for d in e]\ndef f(x=(g := 1)): pass', 'a b c f g'],
  ['a walrus in a formatted string', 'x = f"{(y := 1)}"', 'x'],
  ['type aliases, and type as a name', 'type A = int\ntype B[T] = list[T]\ntype = 3', 'A B type'],
  ['match as a name', 'match = 1\nmatch.x = 2\nmatch: int = 3\nmatch(x)', 'match'],
  ['global in a function', 'def a():\n  global b, c\n  b = 1', 'a b c'],
  ['strings and comments that look like code', '"""\na = 1\n"""\nb = \'\'\'def c(): pass\'\'\' # d = 1\ne = "\\"; f = 1"', 'b e'],
  ['formatted strings with their own quotes', 'a = f"{x["b"]} {y:{"c"}} {{d = 1}}"\ne = f\'\'\'{\n  z\n}\'\'\'', 'a e'],
  ['raw strings', 'a = r"\\\\"; b = r"\\""; c = 1', 'a b c'],
  ['continued lines', 'a = (1,\n2,\n)\nb = \\\n  3\nc = [ # ]\n]', 'a b c'],
  ['tabs and Windows line ends', 'if x:\r\n\ta = 1\r\n\tdef b():\r\n\t\tc = 1\r\n\td = 2\r\ne = 3\r\n', 'a b d e'],
  ['a byte-order mark', '\ufeffa = 1', 'a'],
  ['letters that Python makes equal', 'ﬁ = 1', 'fi'],
])('binds the names of %s', (_, source, names) => expect(namesIn(source)).toBe(names));

test.each([
  ['from a import *', 'it imports everything from a'],
  ['globals()["a"] = 1', 'it uses globals'],
  ['def a():\n  setattr(b, "c", 1)', 'it uses setattr'],
  ['import sys\nsys.modules[__name__] = a', 'it uses modules'],
  ['def __getattr__(name): return 1', 'it has a function __getattr__'],
  ['match a:\n  case b: pass', 'it has a match statement'],
  ['f"{(a := 1)}"', 'it uses f":="'],
  ['a = "', 'it cannot be read as Python'],
  ['a = (1', 'it cannot be read as Python'],
  ['a = 1)', 'it cannot be read as Python'],
  ['a = 5 $ 3', 'it cannot be read as Python'],
  ['a = f"{b"', 'it cannot be read as Python'],
])('%j leaves the names open', (source, open) => expect(readModule(source).open).toBe(open));

test.each(['', 'a = 1', 'def a():\n  from b import *', 'class A:\n  def __getattr__(self, name): pass', '"globals()"', 'a.modularized = 1'])('%j leaves nothing open', (source) =>
  expect(readModule(source).open).toBeUndefined());

test('nothing makes it throw', () => {
  for (const source of ['\u0000', '\\', '\\\n', 'f"{', 'f"\\N{', 'f"{a:', '@', 'def', 'class', 'import', 'from', 'for', 'with a as', 'a =', '= a', ':=', 'async', '\r', 'x = 0x', '..5', "''''", '"'.repeat(10_001), '('.repeat(10_000)]) {
    expect([source, typeof readModule(source)]).toEqual([source, 'object']);
  }
});
