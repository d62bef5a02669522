package saiddone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayCheckTest {

    @Test
    void withoutADisplayTheSentenceSaysWhatToDo() {
        assertThat(check(Map.of(), true, true).problem()).get().asString()
                .contains("no display", "xvfb-run", "index, facts, search, show", "--headless-shots").doesNotContain("\n");
        assertThat(check(Map.of("DISPLAY", " "), true, true).problem()).isPresent();
    }

    @Test
    void withoutGtkTheSentenceNamesThePackage() {
        assertThat(check(Map.of("DISPLAY", ":0"), false, true).problem()).get().asString().contains("GTK 3", "libgtk-3-0");
    }

    @Test
    void aDisplayThatDoesNotAnswerIsNamed() {
        assertThat(check(Map.of("DISPLAY", ":77"), true, false).problem()).get().asString().contains(":77", "does not answer");
    }

    @Test
    void withAllOfThemNothingIsMissing() {
        assertThat(check(Map.of("DISPLAY", ":0"), true, true).problem()).isEmpty();
        assertThat(check(Map.of("WAYLAND_DISPLAY", "wayland-0"), true, false).problem()).isEmpty();
    }

    @Test
    void otherSystemsBringTheirOwnDisplay() {
        assertThat(new DisplayCheck("Mac OS X", name -> null, name -> false, name -> false).problem()).isEmpty();
    }

    private static DisplayCheck check(Map<String, String> environment, boolean gtk, boolean x11) {
        return new DisplayCheck("Linux", environment::get, name -> gtk, name -> x11);
    }
}
