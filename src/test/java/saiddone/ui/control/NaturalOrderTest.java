package saiddone.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    private final NaturalOrder order = new NaturalOrder();

    @Test
    void numbersInNamesCountAsNumbers() {
        List<String> names = new ArrayList<>(List.of("task 10", "Task 2", "task 1", "A-10", "a-9", "task 2b", "x007", "x7", ""));
        names.sort(order);
        assertThat(names).containsExactly("", "a-9", "A-10", "task 1", "Task 2", "task 2b", "task 10", "x007", "x7");
    }

    @Test
    void digitsCompareLikeBigNumbers() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            BigInteger a = new BigInteger(random.nextInt(1, 90), random);
            BigInteger b = new BigInteger(random.nextInt(1, 90), random);
            assertThat(Integer.signum(order.compare("n" + a, "n" + b))).isEqualTo(a.compareTo(b));
        }
    }

    @Test
    void theOrderIsTotalAndConsistent() {
        Random random = new Random(6);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                name.append("aAbB0019-é".charAt(random.nextInt(10)));
            }
            names.add(name.toString());
        }
        for (int run = 0; run < 20; run++) {
            Collections.shuffle(names, random);
            List<String> sorted = names.stream().sorted(order).toList();
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = i; j < sorted.size(); j++) {
                    int there = order.compare(sorted.get(i), sorted.get(j));
                    assertThat(there).isLessThanOrEqualTo(0);
                    assertThat(there == 0).isEqualTo(sorted.get(i).equals(sorted.get(j)));
                }
            }
        }
    }
}
