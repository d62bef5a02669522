package saiddone.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// `said-and-done --version`: the version from the jar's manifest, with the Java that runs it.
final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Objects.requireNonNullElse(VersionLine.class.getPackage().getImplementationVersion(), "(from source)");
        return new String[] {"Said & Done " + version + ", Java " + Runtime.version()};
    }
}
