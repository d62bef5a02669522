package saiddone.ui.shell;

import org.jspecify.annotations.Nullable;
import saiddone.model.Anchor;

/// Where in the app the user is: what back and forward, links and the stored session remember.
public sealed interface Place {

    /// @param filter the library's filter text, empty for all
    record Library(String filter) implements Place {}

    /// @param anchor the conversation and, where given, the message to bring into view
    /// @param query  a search whose words are lit in the conversation
    record Reader(Anchor anchor, @Nullable String query) implements Place {}

    record Search(String query) implements Place {}

    /// The files that could not be read.
    record Problems() implements Place {}

    record Settings() implements Place {}

    /// The cases of a suite.
    ///
    /// @param view   [#PAIR] for two models side by side, else the grid
    /// @param first, second the two models, null for whichever
    record Cases(String view, @Nullable String first, @Nullable String second) implements Place {
        public static final String PAIR = "pair";
        public static final Cases GRID = new Cases("", null, null);

        public boolean pair() {
            return view.equals(PAIR);
        }
    }

    /// The figures of a suite.
    ///
    /// @param view  which part of the screen, in the screen's own words; empty for the leaderboard
    /// @param model the model whose page it is, null where it is none's
    record Metrics(String view, @Nullable String model) implements Place {
        /// The leaderboard.
        public static final Metrics BOARD = new Metrics("", null);
    }

    /// What is to be reviewed.
    ///
    /// @param queue a queue's id, [#NEW] for drawing one, [#NEW_FROM_LIST] for one of the reading list, empty for all of them
    record Queue(String queue) implements Place {
        public static final String NEW = "new";
        public static final String NEW_FROM_LIST = "new-from-list";
    }

    /// The codes.
    ///
    /// @param code a code's id, empty for none in particular
    /// @param into the code that it might be merged into, whose preview shows; null for none
    record Codebook(String code, @Nullable String into) implements Place {
        public Codebook(String code) {
            this(code, null);
        }
    }

    /// What reviewers found, by code and model.
    ///
    /// @param view  which part of the screen, in the screen's own words; empty for the counts
    /// @param code  whose quotes show, null for no code's
    /// @param model whose quotes show, null for all models
    record Patterns(String view, @Nullable String code, @Nullable String model) implements Place {
        public static final Patterns COUNTS = new Patterns("", null, null);
    }

    /// How far reviewers agree, and what they disagree on.
    ///
    /// @param code       a code's id, empty for all
    /// @param transcript the conversation whose disagreements are to be settled, null for the list
    record Agreement(String code, @Nullable String transcript) implements Place {}

    /// The checks, with how far they can be trusted.
    ///
    /// @param check the check's name, empty for none in particular
    record Checks(String check) implements Place {}

    /// The figures of a suite of tasks with a reward.
    ///
    /// @param suite empty for the one that says most
    record Tasks(String suite) implements Place {}
}
