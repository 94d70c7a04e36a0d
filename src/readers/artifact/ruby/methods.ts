/** What makes methods without `def`, or gets them from other files. */
const OPENING = /\b(require_relative|load|autoload|define_method|define_singleton_method|method_missing|eval|class_eval|module_eval|instance_eval|include|extend|prepend|alias|alias_method|delegate|def_delegators?|attr_accessor|attr_reader|Struct|Data\.define|instance_variable_get|const_set)\b/;
const CLASS_LEVEL = /\bclass\s*<<|\bmodule_function\b/;

/** Whether a file of Ruby has the method: at its top level, or of the class or module of that name. */
export function hasMethod(source: string | undefined, method: string, owner: string | undefined, isPackaged: (path: string) => boolean): 'yes' | 'no' | 'of-objects' | 'unknown' {
  const text = source && withoutComments(source);
  const name = method.replace(/[^\w]/g, '\\$&');
  if (text === undefined || OPENING.test(text) || requiresOwn(text, isPackaged) || (owner !== undefined && !hasOwner(text, owner))) {
    return text !== undefined && isDefined(text, name, owner) ? 'yes' : 'unknown';
  }
  return isDefined(text, name, owner) ? 'yes' : owner !== undefined && new RegExp(`\\bdef\\s+${name}(?![\\w?!=])`).test(text) ? 'of-objects' : 'no';
}

function isDefined(text: string, name: string, owner: string | undefined): boolean {
  const isOfClass = new RegExp(`\\bdef\\s+(self|[A-Z]\\w*)\\s*\\.\\s*${name}(?![\\w?!=])`).test(text);
  return isOfClass || ((owner === undefined || CLASS_LEVEL.test(text)) && new RegExp(`\\bdef\\s+${name}(?![\\w?!=])`).test(text));
}

function hasOwner(text: string, owner: string): boolean {
  const last = owner.split('::').at(-1) ?? '';
  return new RegExp(`\\b(class|module)\\s+([A-Z]\\w*::)*${last}\\b`).test(text);
}

/** Files of the package can define the method, and names that are computed can be such files. */
function requiresOwn(text: string, isPackaged: (path: string) => boolean): boolean {
  return [...text.matchAll(/\brequire\b\s*\(?\s*(?:(['"])([^'"]*)\1)?/g)].some(([, , path]) => path === undefined || /^[./]/.test(path) || isPackaged(path));
}

function withoutComments(source: string): string {
  return source.replace(/^=begin\b[\s\S]*?^=end\b.*$/gm, '').replace(/^\s*#.*$/gm, '').replace(/^__END__[\s\S]*/m, '');
}
