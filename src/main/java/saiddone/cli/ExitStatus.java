package saiddone.cli;

/// What the process tells its caller.
public enum ExitStatus {
    DONE(0), UNREADABLE_INPUT(1), WRONG_USAGE(2), FAILED(3);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
