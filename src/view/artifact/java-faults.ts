/** What is wrong between a handler and a package for Java. */
export type JavaFault =
  | JavaHandlerMalformed | JavaClassMissing | JavaClassMisplaced | JavaClassTooNew | JavaMethodMissing | JavaMethodParametersUnfit
  | JavaInterfaceMissing | JavaTypeArgumentsMissing | JavaConstructorMissing;

export interface JavaHandlerMalformed {
  readonly kind: 'java-handler-malformed';
  /** What is empty. */
  readonly part: 'class' | 'method';
}

export interface JavaClassMissing {
  readonly kind: 'java-class-missing';
  readonly className: string;
  /** How many jars were looked into. */
  readonly jars: number;
  /** What is there instead, and what the handler would have to be for it. */
  readonly nearest?: { readonly file: string; readonly handler?: string };
}

export interface JavaClassMisplaced {
  readonly kind: 'java-class-misplaced';
  readonly className: string;
  readonly file: string;
  /** The name of the class that the file really has. */
  readonly holds: string;
}

export interface JavaClassTooNew {
  readonly kind: 'java-class-too-new';
  readonly file: string;
  /** The versions of Java that the class is built for, and that the runtime has. */
  readonly builtFor: number;
  readonly runtimeHas: number;
}

interface OfClass {
  readonly className: string;
}

export interface JavaMethodMissing extends OfClass {
  readonly kind: 'java-method-missing';
  readonly method: string;
  /** Whether there is one that is not public. */
  readonly isHidden: boolean;
  /** The public methods that the class itself has. */
  readonly others: readonly string[];
  /** What the handler would have to be for the one that is meant. */
  readonly nearest?: string;
}

export interface JavaMethodParametersUnfit extends OfClass {
  readonly kind: 'java-method-parameters-unfit';
  readonly method: string;
  /** The parameters of each method of that name, such as `String, int`. */
  readonly parameters: readonly string[];
}

export interface JavaInterfaceMissing extends OfClass {
  readonly kind: 'java-interface-missing';
  /** The public methods that the class itself has. */
  readonly others: readonly string[];
}

export interface JavaTypeArgumentsMissing extends OfClass {
  readonly kind: 'java-type-arguments-missing';
}

export interface JavaConstructorMissing extends OfClass {
  readonly kind: 'java-constructor-missing';
  /** Whether it is because there can be no object of the class. */
  readonly isAbstract: boolean;
}
