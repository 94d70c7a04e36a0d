package language;

import static language.Shop.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.cdkcheckedlambda.CheckedFunction;
import io.github.cdkcheckedlambda.FunctionAliasOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.IPropertyInjector;
import software.amazon.awscdk.InjectionContext;
import software.amazon.awscdk.PropertyInjectors;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.services.lambda.Tracing;

class PropertyInjectorTest {
    private final Shop shop = new Shop();

    @Test
    void itSetsAProp() {
        PropertyInjectors.of(shop.app).add(new Setting("memorySize", 512));

        shop.orders()
                .environment(Map.of("TABLE", "orders"))
                .timeout(Duration.seconds(30))
                .tracing(Tracing.PASS_THROUGH)
                .alias(FunctionAliasOptions.builder().description("checkout").build())
                .build();

        Shop expected = new Shop();
        expected.orders()
                .memorySize(512)
                .environment(Map.of("TABLE", "orders"))
                .timeout(Duration.seconds(30))
                .tracing(Tracing.PASS_THROUGH)
                .alias(FunctionAliasOptions.builder().description("checkout").build())
                .build();
        assertEquals(expected.resources(), shop.resources());
    }

    @Test
    void itSetsAStruct() {
        FunctionAliasOptions alias =
                FunctionAliasOptions.builder().aliasName("current").build();
        PropertyInjectors.of(shop.stack).add(new Setting("alias", alias));

        shop.orders().build();

        assertEquals("current", shop.properties("AWS::Lambda::Alias").get("Name"));
    }

    @Test
    void itLeavesOutAProp() {
        PropertyInjectors.of(shop.stack).add(new Setting("environment", null));

        shop.orders().environment(Map.of("TABLE", "orders")).build();

        assertEquals(false, shop.function().containsKey("Environment"));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("memorySize", 64, "memory-out-of-range", "memory is 64 MB; Lambda accepts 128 to 10,240 MB"),
                arguments(
                        "memorySize",
                        "256",
                        "property-wrong-type",
                        "memorySize is the text \"256\" instead of a number of MB"),
                arguments("memorySize", 128.5, "memory-not-whole", "memory is 128.5 MB; Lambda accepts whole numbers"),
                arguments("description", 5, "property-wrong-type", "description is 5 instead of text"),
                arguments(
                        "code",
                        "index.py",
                        "property-wrong-type",
                        "code is the text \"index.py\" instead of a FunctionCode, such as FunctionCode.zip({ … })"),
                arguments(
                        "code",
                        null,
                        "property-wrong-type",
                        "code is undefined instead of a FunctionCode, such as FunctionCode.zip({ … })"),
                arguments(
                        "timeout",
                        30,
                        "property-wrong-type",
                        "timeout is 30 instead of a Duration, such as Duration.seconds(30)"),
                arguments(
                        "tracing",
                        "Sometimes",
                        "tracing-mode-unknown",
                        "tracing mode is \"Sometimes\"; Lambda accepts Active or PassThrough"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("mistakes")
    void itsMistakeIsTold(String prop, Object value, String rule, String what) {
        PropertyInjectors.of(shop.app).add(new Setting(prop, value));

        List<String> lines = told(shop.orders()::build).lines().toList();

        assertEquals(
                List.of(
                        "CheckedFunction 'Shop/Orders': 1 problem",
                        "",
                        "  " + rule + " at " + prop,
                        "    what: " + what),
                lines.subList(0, 4));
    }

    @Test
    void aPropThatDoesNotExistIsAWarning() {
        PropertyInjectors.of(shop.app).add(new Setting("memorysize", 512));

        shop.orders().build();

        Annotations.fromStack(shop.stack)
                .hasWarning(
                        "/Shop/Orders",
                        "'memorysize' is no prop of CheckedFunction and has no effect; the nearest prop is 'memorySize'"
                                + " [ack: cdk-checked-lambda:CheckedFunction.unknownProp]");
    }

    /** Sets one prop of every checked function. Props arrive in an injector as a map. */
    private static final class Setting implements IPropertyInjector {
        private final String prop;
        private final Object value;

        Setting(String prop, Object value) {
            this.prop = prop;
            this.value = value;
        }

        @Override
        public String getConstructUniqueId() {
            return CheckedFunction.PROPERTY_INJECTION_ID;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Object inject(Object originalProps, InjectionContext context) {
            Map<String, Object> props = new HashMap<>((Map<String, Object>) originalProps);
            props.put(prop, value);
            return props;
        }
    }
}
