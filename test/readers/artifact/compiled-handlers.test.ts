import { resolveDotnetHandler } from '../../../src/readers/artifact/dotnet/resolve-handler';
import { HandlerRequest } from '../../../src/readers/artifact/handler-request';
import { resolveJavaHandler } from '../../../src/readers/artifact/java/resolve-handler';
import { FileInMemory, filesInMemory } from '../../../src/readers/artifact/memory';
import { bootstrapGlibcTooNew } from '../../../src/rules/artifact/native/bootstrap-glibc-too-new';
import { bootstrapWrongArchitecture } from '../../../src/rules/artifact/native/bootstrap-wrong-architecture';
import { nativeFileGlibcTooNew } from '../../../src/rules/artifact/native/native-file-glibc-too-new';
import { nativeFileWrongArchitecture } from '../../../src/rules/artifact/native/native-file-wrong-architecture';
import { assemblyFile } from '../../../src/rules/example-assembly';
import { ARM64, elfFile, elfFileNeeding } from '../../../src/rules/example-binaries';
import { classFile } from '../../../src/rules/example-classes';
import { Properties } from '../../../src/rules/rule';
import { Collection } from '../../../src/view/maybe';
import { findingsIn } from '../../examples';

const NOTHING: Collection<never> = { known: [], atLeast: 0, complete: true };
const INCOMPLETE: Collection<never> = { known: [], atLeast: 1, complete: false };
const setting = (name: string): Partial<HandlerRequest> => ({ environment: { known: [{ name, value: 'x' }], atLeast: 1, complete: true } });
const ORDERS = classFile('com.example.Orders', { methods: ['<init>()V', 'handle(Ljava/lang/String;)V'] });
const layer = (files: Readonly<Record<string, FileInMemory>>) => filesInMemory('the layer', 'folder', files);

const LANGUAGES = {
  java: { resolve: resolveJavaHandler, runtime: 'java21', handler: 'com.example.Orders::handle', absent: 'missing java-class-missing' },
  dotnet: { resolve: resolveDotnetHandler, runtime: 'dotnet8', handler: 'Orders', absent: 'missing dotnet-executable-missing' },
} as const;

function verdictOn(language: keyof typeof LANGUAGES, more: Partial<HandlerRequest> = {}, files: Readonly<Record<string, FileInMemory>> = { 'readme.txt': '' }): string {
  const { resolve, runtime, handler } = LANGUAGES[language];
  const code = filesInMemory('the package', 'folder', files);
  const { verdict, faults } = resolve({ handler, runtime, code, layers: NOTHING, environment: NOTHING, hasFileSystem: false, ...more });
  return [verdict, ...faults.map(({ kind }) => kind)].join(' ');
}

describe.each(['java', 'dotnet'] as const)('%s', (language) => {
  test('finds no handler where nothing is', () => expect(verdictOn(language)).toBe(LANGUAGES[language].absent));

  test.each([
    ['AWS_LAMBDA_EXEC_WRAPPER', setting('AWS_LAMBDA_EXEC_WRAPPER')],
    ...(language === 'java' ? ['CLASSPATH', 'JAVA_TOOL_OPTIONS'] : ['DOTNET_SHARED_STORE', 'LAMBDA_DOTNET_MAIN_ASSEMBLY', 'DOTNET_STARTUP_HOOKS'])
      .map((name): [string, Partial<HandlerRequest>] => [name, setting(name)]),
    ['an environment that is not known', { environment: INCOMPLETE }],
  ])('is silent with %s', (_, more) => expect(verdictOn(language, more)).toBe('unknown'));

  test('is not silent with another variable', () => expect(verdictOn(language, setting('TABLE'))).toBe(LANGUAGES[language].absent));
});

describe('a class', () => {
  const FILE = 'com/example/Orders.class';

  test.each([
    ['at its place', {}, { [FILE]: ORDERS }, 'found'],
    ['of another name at its place', {}, { [FILE]: classFile('Orders') }, 'missing java-class-misplaced'],
    ['that is no class', {}, { [FILE]: 'text' }, 'unknown'],
    ['of another name that is no ASCII', {}, { [FILE]: classFile('com.example.Bestellgröße') }, 'unknown'],
    ['in a layer that is not at hand', { layers: INCOMPLETE }, { 'Main.class': classFile('Main') }, 'unknown'],
    ['in a jar of one of the layers, where another one may hide it', { layers: { known: [layer({ 'java/lib/a.jar': '' })], atLeast: 2, complete: false } }, {}, 'unknown'],
  ])('%s', (_, more, files, expected) => expect(verdictOn('java', more, files)).toBe(expected));
});

describe('a method of a class', () => {
  const FILE = 'com/example/Orders.class';
  const verdict = (options: Parameters<typeof classFile>[1], handler = 'com.example.Orders::handle') =>
    verdictOn('java', { handler }, { [FILE]: classFile('com.example.Orders', options) });

  test.each([
    ['that is there', { methods: ['<init>()V', 'handle()V'] }, 'found'],
    ['that is there, of a class above which more may be', { superclass: 'com.vendor.Base', methods: ['<init>()V', 'handle()V'] }, 'found'],
    ['that only a class above it may have', { superclass: 'com.vendor.Base' }, 'unknown'],
    ['that only an interface may have', { interfaces: ['com.vendor.Handles'] }, 'unknown'],
    ['that an enumeration has not', { superclass: 'java.lang.Enum' }, 'missing java-method-missing'],
    ['that something to iterate over has not', { interfaces: ['java.lang.Iterable', 'java.io.Serializable'] }, 'missing java-method-missing'],
  ])('%s', (_, options, expected) => expect(verdict(options)).toBe(expected));

  test.each([
    ['an enumeration', { superclass: 'java.lang.Enum', methods: ['<init>()V'] }, 'com.example.Orders::ordinal'],
    ['a function of Java', { interfaces: ['java.util.function.Function'] }, 'com.example.Orders::apply'],
  ])('that %s has', (_, options, handler) => expect(verdict(options, handler)).toBe('found'));

  test.each([
    ['with an interface of Lambda', { interfaces: ['com.amazonaws.services.lambda.runtime.RequestStreamHandler'] }, 'found'],
    ['above which an interface of Lambda may be', { superclass: 'com.vendor.Base' }, 'unknown'],
    ['without an interface of Lambda', {}, 'suspected-missing java-interface-missing'],
  ])('without the name of a method, %s', (_, options, expected) => expect(verdict(options, 'com.example.Orders')).toBe(expected));
});

describe('a method of .NET', () => {
  const verdict = (assembly: FileInMemory) => verdictOn('dotnet', { handler: 'Orders::Shop.Function::Handle' },
    { 'Orders.deps.json': '{}', 'Orders.runtimeconfig.json': '{}', 'Orders.dll': assembly });

  test.each([
    ['that is there', assemblyFile('Shop', 'Function', ['Handle']), 'found'],
    ['that is there, of a type above which more may be', assemblyFile('Shop', 'Function', ['Handle'], 'Progress'), 'found'],
    ['that only a type above it may have', assemblyFile('Shop', 'Function', ['Run'], 'Progress'), 'unknown'],
    ['that is not there', assemblyFile('Shop', 'Function', ['Run']), 'missing dotnet-method-missing'],
    ['of a type that is not there', assemblyFile('Shop', 'Orders', ['Handle']), 'missing dotnet-type-missing'],
    ['of a file that cannot be read', 'text', 'unknown'],
  ])('%s', (_, assembly, expected) => expect(verdict(assembly)).toBe(expected));
});

describe.each([
  ['bootstrap-glibc-too-new', bootstrapGlibcTooNew, 'provided.al2023', { bootstrap: elfFileNeeding('2.38') }, true],
  ['native-file-glibc-too-new', nativeFileGlibcTooNew, 'nodejs24.x', { 'fast.node': elfFileNeeding('2.38') }, true],
  ['bootstrap-wrong-architecture', bootstrapWrongArchitecture, 'provided.al2023', { bootstrap: elfFile({ machine: ARM64 }) }, false],
  ['native-file-wrong-architecture', nativeFileWrongArchitecture, 'nodejs24.x', { 'fast.node': elfFile({ machine: ARM64 }) }, false],
] as const)('%s', (id, rule, Runtime, files, followsLibraries) => {
  const ids = (properties: Properties) => findingsIn(rule, { properties: { Runtime, Handler: 'index.handler', ...properties }, files }).map(({ ruleId }) => ruleId);
  const found = (isFound: boolean) => isFound ? expect.arrayContaining([id]) : expect.not.arrayContaining([id]);

  test('is found', () => expect(ids({})).toEqual(found(true)));

  test.each([
    ['LD_PRELOAD', { Environment: { Variables: { LD_PRELOAD: '/opt/lib/libc.so.6' } } }, !followsLibraries],
    ['an environment that is not known', { Environment: { Variables: { Ref: 'Variables' } } }, !followsLibraries],
    ['a runtime that is not known', { Runtime: { Ref: 'Runtime' } }, false],
    ['a runtime that we do not know', { Runtime: 'swift6' }, false],
    ['an architecture that is not known', { Architectures: [{ Ref: 'Architecture' }] }, false],
  ])('with %s', (_, properties, isFound) => expect(ids(properties)).toEqual(found(isFound)));
});
