package saiddone.check.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import saiddone.check.lexicon.Lexicons;
import saiddone.check.lexicon.OwnPattern;
import saiddone.check.text.Lexicon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The user's own words for the checks, from a workspace's folder: `rules-<language>.json` and `claims-<language>.json` (docs/checks.md).
public final class OwnLists {
    private static final Pattern NAME = Pattern.compile("(rules|claims)-([^.]+)\\.json");

    private final List<OwnFile> files = new ArrayList<>();

    private OwnLists() {}

    /// Something in such a file that could not be used; all else holds.
    ///
    /// @param file   its name with its folder's, for people
    /// @param reason one sentence
    public record Problem(Path path, String file, String reason) {}

    /// The checks with a user's own words.
    public record Made(Checks checks, List<Problem> problems) {
        public Made {
            problems = List.copyOf(problems);
        }
    }

    /// Reads the files of a folder, which need not exist; slow.
    public static OwnLists in(Path folder) {
        OwnLists lists = new OwnLists();
        if (!Files.isDirectory(folder)) {
            return lists;
        }
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(path -> path.getFileName().toString().endsWith(".json")).sorted()
                    .map(path -> OwnFile.read(path, folder.getFileName() + "/" + path.getFileName())).forEach(lists.files::add);
        } catch (IOException e) {
            lists.files.add(new OwnFile(folder, folder.getFileName().toString(), new byte[0],
                    new ArrayList<>(List.of("The folder of word lists cannot be listed."))));
        }
        return lists;
    }

    /// Whether there is nothing that could change a list or be complained of.
    public boolean none() {
        return files.isEmpty();
    }

    /// Changes with every byte of any of the files.
    public String checksum() {
        CRC32 sum = new CRC32();
        for (OwnFile file : files) {
            sum.update((file.name() + "\n" + file.bytes().length + "\n").getBytes(StandardCharsets.UTF_8));
            sum.update(file.bytes());
        }
        return Long.toHexString(sum.getValue());
    }

    /// The checks with the shipped lists as these files change them; takes some tenths of a second.
    public Made checks() {
        List<OwnFile> used = files.stream().map(OwnFile::again).toList();
        Map<String, Map<String, List<String>>> phrases = Lexicon.shippedLists();
        Map<String, JsonNode> claims = new LinkedHashMap<>();
        Map<String, OwnFile> claimFiles = new HashMap<>();
        for (OwnFile file : used) {
            Matcher name = NAME.matcher(String.valueOf(file.path().getFileName()));
            JsonNode own = named(file, name) ? file.tree() : null;
            if (own != null && name.group(1).equals("rules")) {
                new RuleEdits(phrases, file::problem).apply(name.group(2), own);
            } else if (own != null) {
                ObjectNode lexicon = Lexicons.shippedTree(name.group(2));
                new ClaimEdits(file.name(), file::problem).apply(own, lexicon);
                claims.put(name.group(2), lexicon);
                claimFiles.put(name.group(2), file);
            }
        }
        Lexicons lexicons = Lexicons.with(claims, (language, sentence) ->
                Objects.requireNonNull(claimFiles.get(language)).problem(sentence));
        Checks checks = checks(lexicons, phrases, used, WordLists.checksum() + "-own" + checksum());
        return new Made(checks, problems(used));
    }

    /// Whether the file's name says what it is for.
    private static boolean named(OwnFile file, Matcher name) {
        if (!file.problems().isEmpty()) {
            return false;
        }
        if (!name.matches()) {
            file.problem("It is named neither rules-<language>.json nor claims-<language>.json.");
            return false;
        }
        Predicate<String> known = name.group(1).equals("rules") ? Lexicon.LANGUAGES::contains : Lexicons.LANGUAGES::contains;
        if (!known.test(name.group(2))) {
            file.problem("The language %s is not known; there are lists for %s.".formatted(OwnPattern.quoted(name.group(2)),
                    String.join(", ", Lexicons.LANGUAGES)));
            return false;
        }
        return true;
    }

    private static Checks checks(Lexicons claims, Map<String, Map<String, List<String>>> phrases, List<OwnFile> files, String words) {
        try {
            return Catalogue.of(claims, Lexicon.of(phrases), words);
        } catch (IllegalArgumentException e) {
            files.stream().filter(file -> file.path().getFileName().toString().startsWith("rules-"))
                    .forEach(file -> file.problem("The lists hold too many phrases; only the shipped ones are used."));
            return Catalogue.of(claims, Lexicon.shipped(), words);
        }
    }

    private static List<Problem> problems(List<OwnFile> files) {
        return files.stream().flatMap(file -> file.told().stream().map(why -> new Problem(file.path(), file.name(), why))).toList();
    }
}
