package shop;

import java.util.Map;
import software.amazon.awscdk.App;

public final class ShopApp {
    public static void main(String[] args) {
        App app = App.Builder.create()
                .context(Map.of("@aws-cdk/core:defaultCrossStackReferences", "strong"))
                .build();
        Storefront storefront = new Storefront(app, "Storefront");
        new BackOffice(app, "BackOffice", storefront.getOrders());
        app.synth();
    }
}
