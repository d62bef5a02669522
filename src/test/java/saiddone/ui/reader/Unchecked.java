package saiddone.ui.reader;

import java.util.ResourceBundle;
import saiddone.annotation.codebook.CheckCodes;
import saiddone.task.DirectTaskRunner;
import saiddone.ui.desk.Desk;
import saiddone.ui.desk.FindingDesk;
import saiddone.ui.fake.Desks;
import saiddone.ui.reader.ledger.Checking;
import saiddone.ui.reader.ledger.OpenChecks;
import saiddone.ui.shell.Strings;

/// Checks that find nothing, for tests that are about something else.
final class Unchecked {
    private Unchecked() {}

    static OpenChecks none() {
        return over(Desks.none());
    }

    static OpenChecks over(Desk desk) {
        return new OpenChecks(desk, new DirectTaskRunner(), Checking.NONE, new FindingDesk(desk, CheckCodes.shipped()),
                new Strings(ResourceBundle.getBundle("saiddone.strings")));
    }
}
