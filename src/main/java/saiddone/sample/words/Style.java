package saiddone.sample.words;

/// The ways in which agents write.
public enum Style {
    WARM, PLAIN, TERSE, BUBBLY, FORMAL
}
