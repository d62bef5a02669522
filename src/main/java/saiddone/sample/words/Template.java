package saiddone.sample.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A line with choices `[a|b|]`, which may nest, and slots `{name}`. `\n` is a line break; a backslash keeps any other sign
/// as it is. Every way of saying it has a number from 0 to `count() - 1`.
public final class Template {
    private static final long MOST = 1_000_000;
    private final Part root;

    private Template(Part root) {
        this.root = root;
    }

    /// @throws IllegalArgumentException with a reason where brackets do not match
    public static Template parse(String line) {
        return new Template(new Reader(line).whole());
    }

    /// How many ways there are to say it, at least 1, at most a million.
    public int count() {
        return (int) root.count();
    }

    /// Whether it has a slot, so that it says something else in each case.
    public boolean hasSlots() {
        return hasSlots(root);
    }

    private static boolean hasSlots(Part part) {
        return switch (part) {
            case Plain _ -> false;
            case Slot _ -> true;
            case All all -> all.parts().stream().anyMatch(Template::hasSlots);
            case OneOf one -> one.parts().stream().anyMatch(Template::hasSlots);
        };
    }

    /// @param number which way, any non-negative number
    /// @param slots  gives a slot's value
    public String say(int number, UnaryOperator<String> slots) {
        StringBuilder text = new StringBuilder();
        root.say(number % root.count(), slots, text);
        return text.toString();
    }

    private sealed interface Part {
        long count();

        /// @param number below count()
        void say(long number, UnaryOperator<String> slots, StringBuilder text);
    }

    private record Plain(String words) implements Part {
        @Override
        public long count() {
            return 1;
        }

        @Override
        public void say(long number, UnaryOperator<String> slots, StringBuilder text) {
            text.append(words);
        }
    }

    private record Slot(String name) implements Part {
        @Override
        public long count() {
            return 1;
        }

        @Override
        public void say(long number, UnaryOperator<String> slots, StringBuilder text) {
            text.append(slots.apply(name));
        }
    }

    private record All(List<Part> parts, long count) implements Part {
        static Part of(List<Part> parts) {
            long count = 1;
            for (Part part : parts) {
                count = Math.min(MOST, count * part.count());
            }
            return parts.size() == 1 ? parts.getFirst() : new All(List.copyOf(parts), count);
        }

        @Override
        public void say(long number, UnaryOperator<String> slots, StringBuilder text) {
            long rest = number;
            for (Part part : parts) {
                part.say(rest % part.count(), slots, text);
                rest /= part.count();
            }
        }
    }

    private record OneOf(List<Part> parts, long count) implements Part {
        static Part of(List<Part> parts) {
            return new OneOf(List.copyOf(parts), Math.min(MOST, parts.stream().mapToLong(Part::count).sum()));
        }

        @Override
        public void say(long number, UnaryOperator<String> slots, StringBuilder text) {
            long rest = number;
            for (Part part : parts) {
                if (rest < part.count()) {
                    part.say(rest, slots, text);
                    return;
                }
                rest -= part.count();
            }
        }
    }

    private static final class Reader {
        private final String line;
        private int at;

        Reader(String line) {
            this.line = line;
        }

        Part whole() {
            Part part = sequence(0);
            if (at < line.length()) {
                throw new IllegalArgumentException("a ] without a [ at sign " + (at + 1));
            }
            return part;
        }

        private Part sequence(int depth) {
            List<Part> parts = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            while (at < line.length()) {
                char sign = line.charAt(at);
                if (sign == ']' || sign == '|' && depth > 0) {
                    break;
                }
                at++;
                if (sign == '\\' && at < line.length()) {
                    char kept = line.charAt(at++);
                    words.append(kept == 'n' ? '\n' : kept);
                } else if (sign == '[' || sign == '{') {
                    parts.add(new Plain(words.toString()));
                    words.setLength(0);
                    parts.add(sign == '[' ? choice(depth + 1) : slot());
                } else {
                    words.append(sign);
                }
            }
            parts.add(new Plain(words.toString()));
            return All.of(parts.stream().filter(part -> !(part instanceof Plain plain && plain.words().isEmpty())).toList());
        }

        private Part choice(int depth) {
            List<Part> ways = new ArrayList<>();
            do {
                ways.add(sequence(depth));
            } while (at < line.length() && line.charAt(at++) == '|');
            if (line.charAt(at - 1) != ']') {
                throw new IllegalArgumentException("a [ without a ]");
            }
            return OneOf.of(ways);
        }

        private Part slot() {
            int end = line.indexOf('}', at);
            if (end < 0) {
                throw new IllegalArgumentException("a { without a }");
            }
            String name = line.substring(at, end);
            at = end + 1;
            return new Slot(name);
        }
    }
}
