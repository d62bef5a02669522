package saiddone.annotation.codebook;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import saiddone.annotation.AnnotationProblem;
import saiddone.annotation.model.Code;
import saiddone.annotation.model.CodeGroup;

/// What must hold in a codebook from a file before anybody may trust it.
final class CodebookRules {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private CodebookRules() {}

    /// @return the content itself
    /// @throws AnnotationProblem naming the group or code that breaks a rule
    static CodebookContent checked(CodebookContent content) {
        Set<String> groups = new HashSet<>();
        for (CodeGroup group : content.groups()) {
            String where = "The group " + group.id();
            require(!group.id().isBlank() && !group.name().isBlank(), "A group has no id or no name.");
            require(groups.add(group.id()), where + " is there twice.");
            require(COLOUR.matcher(group.colour()).matches(), where + " has a colour that is not of the form #rrggbb.");
        }
        Map<String, Code> codes = content.codes().stream().collect(Collectors.toMap(Code::id, Function.identity(), (one, other) -> {
            throw new AnnotationProblem("The code %s is there twice.".formatted(one.id()));
        }));
        content.codes().forEach(code -> check(code, groups, codes));
        return content;
    }

    private static void check(Code code, Set<String> groups, Map<String, Code> codes) {
        String where = "The code " + code.id();
        require(!code.id().isBlank() && !code.name().isBlank(), "A code has no id or no name.");
        require(COLOUR.matcher(code.colour()).matches(), where + " has a colour that is not of the form #rrggbb.");
        require(code.group() == null || groups.contains(code.group()), where + " names a group that is not in the file.");
        if (code.mergedInto() != null) {
            Code heir = codes.get(code.mergedInto());
            require(heir != null, where + " is merged into one that is not in the file.");
            require(heir == null || heir.mergedInto() == null, where + " is merged into one that is merged itself.");
        }
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new AnnotationProblem(sentence);
        }
    }
}
