package saiddone.check.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNamesTest {
    private final FieldNames names = new FieldNames();

    @ParameterizedTest
    @CsvSource({"new_item_ids,item,true", "items,item,false", "payment_method_id,payment method,true", "orderId,order,true",
        "address,address,false", "flight_number,flight,true", "id,'',true", "R-17_id,r-17,true"})
    void tellsWhatStandsUnderAName(String name, String kind, boolean id) {
        FieldNames.Meaning first = names.of(name);
        assertThat(first).isEqualTo(new FieldNames.Meaning(kind, id));
        assertThat(names.of(name)).as("asked again").isEqualTo(first);
    }

    @Test
    void namesWithoutEndStillGetTheirMeaning() {
        for (int i = 0; i < 20_000; i++) {
            names.of("field_" + Integer.toString(i, 26).replaceAll("\\d", "z") + "_ids");
        }
        assertThat(names.of("late_order_ids")).isEqualTo(new FieldNames.Meaning("late order", true));
    }
}
