/** Where a runtime looks for code in layers. https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html#packaging-layers-paths */
export interface LayerPaths {
  readonly runtimes: RegExp;
  /** As sentences name them. */
  readonly folders: readonly string[];
  /** Files at the root of a layer that nothing but a runtime of this family reads. Deeper ones may belong to a program that knows its own. */
  readonly code: RegExp;
  /** Files in a folder in which this runtime, or everybody, looks. */
  readonly anyFolder: RegExp;
  /** What is in a folder for one version, with that version. */
  readonly versioned: RegExp;
  /** What is in a folder for all versions. */
  readonly unversioned: RegExp;
  readonly versionOf: (runtime: string) => string | undefined;
  /** The variables that make the runtime look elsewhere too. */
  readonly variables: readonly string[];
}

const FOR_ALL = 'bin/|lib/|extensions/|bootstrap$';

export const LAYER_PATHS: readonly LayerPaths[] = [
  {
    runtimes: /^nodejs\d/,
    folders: ['nodejs/node_modules', 'nodejs/nodeNN/node_modules'],
    code: /^node_modules\//,
    anyFolder: new RegExp(`^(nodejs/|${FOR_ALL})`),
    versioned: /^nodejs\/node(\d+)\/node_modules\//,
    unversioned: /^nodejs\/(?!node\d+\/)/,
    versionOf: (runtime) => /^nodejs(\d+)\./.exec(runtime)?.[1],
    variables: ['NODE_PATH', 'NODE_OPTIONS', 'AWS_LAMBDA_EXEC_WRAPPER'],
  },
  {
    runtimes: /^python3\./,
    folders: ['python', 'python/lib/python3.N/site-packages'],
    code: /^[^/]+\.py$|^site-packages\/|^[^/]+\.dist-info\//,
    anyFolder: new RegExp(`^(python/|${FOR_ALL})`),
    versioned: /^python\/lib\/python(3\.\d+)\/site-packages\//,
    unversioned: /^python\/(?!lib\/python3\.\d+\/)/,
    versionOf: (runtime) => /^python(3\.\d+)$/.exec(runtime)?.[1],
    variables: ['PYTHONPATH', 'PYTHONHOME', 'AWS_LAMBDA_EXEC_WRAPPER'],
  },
  {
    runtimes: /^java\d/,
    folders: ['java/lib'],
    code: /^[^/]+\.jar$/,
    anyFolder: /^(java\/|bin\/|extensions\/|bootstrap$)/,
    versioned: /^$/,
    unversioned: /^java\//,
    versionOf: () => undefined,
    variables: ['CLASSPATH', 'JAVA_TOOL_OPTIONS', 'AWS_LAMBDA_EXEC_WRAPPER'],
  },
  {
    runtimes: /^ruby\d/,
    folders: ['ruby/gems/N.N.0', 'ruby/lib'],
    code: /^[^/]+\.rb$|^gems\/[^/]+\//,
    anyFolder: new RegExp(`^(ruby/|${FOR_ALL})`),
    versioned: /^ruby\/gems\/(\d+\.\d+)\.0\//,
    unversioned: /^ruby\/lib\//,
    versionOf: (runtime) => /^ruby(\d+\.\d+)$/.exec(runtime)?.[1],
    variables: ['GEM_PATH', 'RUBYLIB', 'RUBYOPT', 'AWS_LAMBDA_EXEC_WRAPPER'],
  },
];
