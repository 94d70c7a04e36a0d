/**
 * The public modules of the standard library of Python 3.11: what its `sys.stdlib_module_names` holds without those that begin with an
 * underscore, which belong to the interpreter in every version.
 */
const STANDARD_IN_311 = `
  abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins bz2 cProfile calendar
  cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg
  crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email encodings ensurepip enum errno faulthandler
  fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac
  html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox
  mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode
  operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats
  pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select
  selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat
  statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap this
  threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest
  urllib uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
`.trim().split(/\s+/);

/** What other versions have besides, as "What's New in Python" of each says. It is enough to know the union: a module too many only makes us silent. */
const STANDARD_IN_OTHERS = `
  annotationlib compression profiling
  binhex dummy_threading formatter parser symbol macpath
`.trim().split(/\s+/);

/** What Python says about its standard library. */
export const PYTHON_MODULES_SOURCE = {
  source: 'https://github.com/python/cpython/blob/main/Doc/library/removed.rst',
  verified: '2026-11-29',
} as const;

/** The first version of Python 3 without a module that older ones have. */
export const REMOVED_FROM_PYTHON: Readonly<Record<string, number>> = {
  ...removedIn(9, 'dummy_threading'),
  ...removedIn(10, 'formatter parser symbol'),
  ...removedIn(11, 'binhex'),
  ...removedIn(12, 'asynchat asyncore distutils imp smtpd'),
  ...removedIn(13, 'aifc audioop cgi cgitb chunk crypt imghdr lib2to3 mailcap msilib nis nntplib ossaudiodev pipes sndhdr spwd sunau telnetlib uu xdrlib'),
};

function removedIn(minor: number, modules: string): Readonly<Record<string, number>> {
  return Object.fromEntries(modules.split(' ').map((module) => [module, minor]));
}

/** What Python 3 has in any version; those above are gone in later ones. */
export const STANDARD_IN_PYTHON: ReadonlySet<string> = new Set([...STANDARD_IN_311, ...STANDARD_IN_OTHERS]);

/** The interpreter holds these itself, in every build of every version; Lambda refuses them as the module of a handler. */
export const BUILT_INTO_PYTHON: ReadonlySet<string> = new Set(`
  _abc _ast _codecs _collections _functools _imp _io _locale _operator _signal _sre _stat _string _symtable _thread _tracemalloc _warnings _weakref
  atexit builtins errno faulthandler gc itertools marshal posix pwd sys time
`.trim().split(/\s+/));

/**
 * Modules that Python or the client of Lambda has imported before the handler: a file of that name is not looked at.
 * Seen by importing `awslambdaric` 4.2.2 in Python 3.11; what else is loaded varies.
 */
export const LOADED_BEFORE_HANDLER: ReadonlySet<string> = new Set(`
  abc codecs collections contextlib copyreg decimal encodings enum functools genericpath importlib io json keyword linecache logging math numbers operator os
  posixpath re reprlib site stat string textwrap threading token tokenize traceback types warnings weakref zipimport
`.trim().split(/\s+/));

/** What Lambda's runtimes for Python bring along, which packages therefore need not have. */
export const PROVIDED_FOR_PYTHON = {
  modules: new Set(['boto3', 'botocore', 's3transfer', 'jmespath', 'dateutil', 'urllib3', 'six', 'awslambdaric', 'snapshot_restore_py']) as ReadonlySet<string>,
  /** The SDK of durable functions, and the first version of Python 3 that has it. */
  durable: { module: 'aws_durable_execution_sdk_python', since: 13 },
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/python-package.html#python-package-searchpath',
  verified: '2026-11-29',
} as const;

/** What is seen in some of the runtimes without being documented; nobody can say that it is missing. */
export const PERHAPS_PROVIDED_FOR_PYTHON: ReadonlySet<string> = new Set(`
  bootstrap docutils lambda_internal lambda_runtime_client lambda_runtime_exception lambda_runtime_marshaller pip pkg_resources pyparsing rapid_client runtime_client
  setuptools simplejson test wheel awscrt sitecustomize usercustomize
`.trim().split(/\s+/));
