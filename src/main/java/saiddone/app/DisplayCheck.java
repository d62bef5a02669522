package saiddone.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Whether a window can be opened here, asked before JavaFX is started: a failing toolkit explains itself by stack trace.
///
/// @param library whether a native library of this name can be loaded
/// @param x11     whether the X server that DISPLAY names answers
record DisplayCheck(String os, Function<String, @Nullable String> environment, Predicate<String> library, Predicate<String> x11) {
    private static final String WITHOUT = " Without one these work: index, facts, search, show, and open --headless-shots DIR.";
    static final String FAILED = "The window cannot be opened on this display."
            + " On a machine without a screen, run it by xvfb-run (Debian: apt install xvfb libgtk-3-0)." + WITHOUT;

    static DisplayCheck ofThisMachine() {
        return new DisplayCheck(System.getProperty("os.name", ""), System::getenv, DisplayCheck::loads, DisplayCheck::answers);
    }

    /// One sentence that says what is missing and what to do; empty where nothing is known to be missing.
    Optional<String> problem() {
        if (!os.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        String display = environment.apply("DISPLAY");
        boolean x = display != null && !display.isBlank();
        if (!x && blank(environment.apply("WAYLAND_DISPLAY"))) {
            return Optional.of("There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set): run it by xvfb-run"
                    + " (Debian: apt install xvfb libgtk-3-0) or on a desktop." + WITHOUT);
        }
        if (!library.test("libgtk-3.so.0")) {
            return Optional.of("GTK 3 is not installed, and the window needs it: install it (Debian: apt install libgtk-3-0)." + WITHOUT);
        }
        if (x && !x11.test(display)) {
            return Optional.of("The display " + display + " does not answer: run it by xvfb-run (Debian: apt install xvfb)"
                    + " or set DISPLAY to one that does." + WITHOUT);
        }
        return Optional.empty();
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// Asks Xlib; true where Xlib itself cannot be asked, since then nothing is known.
    private static boolean answers(String display) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup xlib = SymbolLookup.libraryLookup("libX11.so.6", arena);
            MethodHandle open = function(xlib, "XOpenDisplay", FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            MethodHandle close = function(xlib, "XCloseDisplay", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            MemorySegment opened = (MemorySegment) open.invokeExact(arena.allocateFrom(display));
            if (opened.equals(MemorySegment.NULL)) {
                return false;
            }
            int ignored = (int) close.invokeExact(opened);
            return true;
        } catch (Throwable e) {
            return true;
        }
    }

    private static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(library.find(name).orElseThrow(), shape);
    }
}
