/** What is wrong between a handler and a package for .NET. */
export type DotnetFault =
  | DotnetHandlerMalformed | DotnetExecutableMissing | DotnetFileMissing | DotnetAssemblyMissing | DotnetTypeMissing
  | DotnetMethodMissing | DotnetMethodUnfit | DotnetFrameworkMismatch;

export interface DotnetHandlerMalformed {
  readonly kind: 'dotnet-handler-malformed';
  /** What is empty or not there. */
  readonly missing: 'the assembly' | 'the type' | 'the method' | 'a second ::';
}

export interface DotnetExecutableMissing {
  readonly kind: 'dotnet-executable-missing';
  /** The files that the runtime tried. */
  readonly looked: readonly string[];
  readonly nearest?: string;
}

export interface DotnetFileMissing {
  readonly kind: 'dotnet-file-missing';
  readonly file: string;
  /** All files at the root with that suffix; one alone would do. */
  readonly others: readonly string[];
  /** The same file in another folder. */
  readonly nearest?: string;
}

export interface DotnetAssemblyMissing {
  readonly kind: 'dotnet-assembly-missing';
  readonly file: string;
  readonly others: readonly string[];
}

interface OfAssembly {
  readonly assembly: string;
  readonly type: string;
}

export interface DotnetTypeMissing extends OfAssembly {
  readonly kind: 'dotnet-type-missing';
  /** The type that is probably meant. */
  readonly nearest?: string;
}

export interface DotnetMethodMissing extends OfAssembly {
  readonly kind: 'dotnet-method-missing';
  readonly method: string;
  readonly others: readonly string[];
  readonly nearest?: string;
}

export interface DotnetMethodUnfit extends OfAssembly {
  readonly kind: 'dotnet-method-unfit';
  readonly method: string;
  readonly because: 'it has overloads' | 'it is abstract' | 'it is generic' | 'its type is generic' | 'its type is abstract';
}

export interface DotnetFrameworkMismatch {
  readonly kind: 'dotnet-framework-mismatch';
  readonly file: string;
  /** Such as `8.0.0`. */
  readonly wanted: string;
  readonly runtimeHas: number;
}
