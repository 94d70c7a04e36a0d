package language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.cdkcheckedlambda.CreateFunctionRequest;
import io.github.cdkcheckedlambda.CreateFunctionRequestOptions;
import io.github.cdkcheckedlambda.FindingSeverity;
import io.github.cdkcheckedlambda.LambdaFinding;
import io.github.cdkcheckedlambda.RuleCatalog;
import io.github.cdkcheckedlambda.RuleDescription;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CreateFunctionRequestTest {
    private static final Map<String, Object> REQUEST = Map.of(
            "FunctionName",
            "orders",
            "Role",
            "arn:aws:iam::123456789012:role/orders",
            "Runtime",
            "python3.13",
            "Handler",
            "orders.handler",
            "Code",
            Map.of("S3Bucket", "packages", "S3Key", "orders.zip"),
            "MemorySize",
            256,
            "Timeout",
            30.0,
            "Publish",
            true,
            "Architectures",
            List.of("arm64"),
            "Environment",
            Map.of("Variables", Map.of("TABLE", "orders")));

    @Test
    void aRequestWithoutMistakesHasNoFindings() {
        assertEquals(List.of(), check(REQUEST));
    }

    @Test
    void nothingIsKnownOfNull() {
        assertEquals(List.of(), check(with("Description", null)));
        assertEquals(List.of(), new CreateFunctionRequest(REQUEST, null).check());
    }

    @Test
    void everyValueIsJudged() {
        assertEquals(
                List.of("memory is 128.5 MB; Lambda accepts whole numbers at [MemorySize]"),
                check(with("MemorySize", 128.5)));
        assertEquals(List.of("Publish is text instead of true or false at [Publish]"), check(with("Publish", "yes")));
        assertEquals(
                List.of("Architectures[0] is a number instead of text at [Architectures[0]]"),
                check(with("Architectures", List.of(64))));
        assertEquals(
                List.of("AWS_REGION is reserved by Lambda at [Environment.Variables.AWS_REGION]"),
                check(with("Environment", Map.of("Variables", Map.of("AWS_REGION", "eu-west-1")))));
    }

    @Test
    void aFindingHasAllItsParts() {
        LambdaFinding finding =
                new CreateFunctionRequest(with("MemorySize", 64)).check().get(0);

        assertEquals("memory-out-of-range", finding.getRuleId());
        assertEquals(FindingSeverity.ERROR, finding.getSeverity());
        assertEquals("memory is 64 MB; Lambda accepts 128 to 10,240 MB", finding.getWhat());
        assertEquals("Lambda rejects the function", finding.getWhy());
        assertEquals("set memory between 128 and 10,240 MB", finding.getFix());
        assertEquals("https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html", finding.getSource());
        assertEquals(List.of("MemorySize"), finding.getLocations());
    }

    @Test
    void theDayIsAnOption() {
        CreateFunctionRequest request = CreateFunctionRequest.Builder.create(REQUEST)
                .today("2040-01-01")
                .build();

        assertEquals("runtime-create-blocked", request.check().get(0).getRuleId());
    }

    @Test
    void textShowsWhatAMapDoesNot() {
        String text =
                """
                {
                  "FunctionName": "orders",
                  "Role": "arn:aws:iam::123456789012:role/orders",
                  "Runtime": "python3.13",
                  "Handler": "orders.handler",
                  "Code": { "S3Bucket": "packages", "S3Key": "orders.zip" },
                  "Timeout": 5,
                  "Timeout": 30,
                  "Description": null
                }
                """;

        assertEquals(
                List.of("Timeout is given more than once at [Timeout]", "Description is null at [Description]"),
                sentences(CreateFunctionRequest.checkJson(text)));
    }

    @Test
    void brokenJsonHasALineAndAColumn() {
        CreateFunctionRequestOptions options =
                CreateFunctionRequestOptions.builder().region("eu-west-1").build();

        List<LambdaFinding> findings =
                CreateFunctionRequest.checkJson("{\n  \"FunctionName\": \"orders\",,\n}", options);

        assertEquals(
                List.of("the text is no JSON: a name in double quotes is expected at [line 2, column 28]"),
                sentences(findings));
    }

    @Test
    void rulesAreData() {
        RuleDescription rule = RuleCatalog.find("memory-out-of-range");

        assertEquals("memory-out-of-range", rule.getId());
        assertEquals(FindingSeverity.ERROR, rule.getSeverity());
        assertEquals(List.of("MemorySize"), rule.getReads());
        assertNull(RuleCatalog.find("memory-out-of-rage"));
    }

    @Test
    void everyRuleCanBeFoundByItsId() {
        Set<String> ids = new HashSet<>();
        for (RuleDescription rule : RuleCatalog.all()) {
            ids.add(RuleCatalog.find(rule.getId()).getId());
        }

        assertEquals(RuleCatalog.all().size(), ids.size());
    }

    private static Map<String, Object> with(String member, Object value) {
        Map<String, Object> request = new HashMap<>(REQUEST);
        request.put(member, value);
        return request;
    }

    private static List<String> check(Map<String, Object> request) {
        return sentences(new CreateFunctionRequest(request).check());
    }

    private static List<String> sentences(List<LambdaFinding> findings) {
        return findings.stream()
                .map(finding -> finding.getWhat() + " at " + finding.getLocations())
                .toList();
    }
}
