/** The folder from which an image of the app is built. It is read when somebody asks. */
export interface ImageSourceView {
  /** How sentences call its Dockerfile, such as `app/Dockerfile`. */
  readonly name: string;
  /** What the CDK is told to build for, such as `linux/arm64`; absent where that is left to the machine that builds. */
  readonly platform?: string;
  /** How the image that the function gets is made; absent where the Dockerfile cannot be read, or leaves that to the build. */
  readonly stage?: ImageStage;
  /** The paths of the files in the folder; none where it cannot be read. */
  readonly files: readonly string[];
}

/** The last stage of a Dockerfile, with what it takes from the stages that it begins with. */
export interface ImageStage {
  readonly base: ImageBase;
  readonly command?: DockerCommand;
  readonly entryPoint?: DockerCommand;
  /** What follows `RUN`. */
  readonly runs: readonly string[];
  /** What follows `COPY` and `ADD`, with these words. */
  readonly copies: readonly string[];
}

export interface ImageBase {
  /** Without its tag, such as `public.ecr.aws/lambda/python`. */
  readonly image: string;
  readonly tag?: string;
  /** As it is written, perhaps with `$`. */
  readonly platform?: string;
}

export interface DockerCommand {
  /** As a JSON list, or as a line for a shell. */
  readonly form: 'exec' | 'shell';
  readonly words: readonly string[];
}
