// aws-cdk-lib validates every synthesised template with a WASM engine: 2 to 3 s for the first synth of each test file.
process.env.CDK_VALIDATION ??= 'false';
