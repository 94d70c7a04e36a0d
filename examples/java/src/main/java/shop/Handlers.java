package shop;

import java.util.List;
import software.amazon.awscdk.services.lambda.AssetCode;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.s3.assets.AssetOptions;

final class Handlers {
    private Handlers() {}

    /** The code of a handler, seen from the folder of the project. All languages of the examples share these. */
    static AssetCode handler(String path) {
        return Code.fromAsset(
                "../handlers/" + path,
                AssetOptions.builder().exclude(List.of("__pycache__")).build());
    }
}
