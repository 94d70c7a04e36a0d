package shop;

import java.util.Map;

/** Prices an order. What is made here once is in the snapshot that SnapStart takes. */
public class Prices {
    private static final Map<String, Integer> CENTS = Map.of("tea", 450, "coffee", 620, "cup", 980);

    public Map<String, Integer> handle(Map<String, Integer> items) {
        int total = items.entrySet().stream().mapToInt(item -> priceOf(item.getKey()) * item.getValue()).sum();
        return Map.of("total", total);
    }

    private static int priceOf(String item) {
        if (!CENTS.containsKey(item)) {
            throw new IllegalArgumentException(item + " is not for sale");
        }
        return CENTS.get(item);
    }
}
