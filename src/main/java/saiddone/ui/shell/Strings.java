package saiddone.ui.shell;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// Every string that a person reads, from one bundle: `saiddone/strings.properties`.
public final class Strings {
    private final ResourceBundle bundle;

    public Strings(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The text of a key, with `{0}`, `{1}` ... filled in where arguments are given.
    ///
    /// @throws java.util.MissingResourceException where the key is missing: a bug that a test finds
    public String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, bundle.getLocale()).format(arguments);
    }
}
