package saiddone.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells a database on a network drive, where locks and the order of writes can't be relied on.
public final class NetworkDrive {
    private static final Set<String> TYPES = Set.of("nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "afs",
            "openafs", "webdav", "davfs", "davfs2", "9p", "ncpfs", "ncp", "ceph", "glusterfs", "lustre", "beegfs", "gpfs", "coda",
            "virtiofs", "prl_fs", "vboxsf", "vmhgfs");
    private static final Set<String> FUSE = Set.of("sshfs", "davfs", "davfs2", "rclone", "gvfsd-fuse", "glusterfs", "s3fs", "curlftpfs",
            "smbnetfs", "vmhgfs-fuse", "cephfs", "google-drive-ocamlfuse");

    private NetworkDrive() {}

    /// One sentence where the file lies on a network drive, as far as the operating system tells.
    public static Optional<String> warning(Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        String type = folder == null ? "" : type(folder);
        return isNetwork(absolute.toString(), type) ? Optional.of(("%s is on a network drive%s: keep it on a local disk, since "
                + "such drives can lose or mix what two machines write; use annotations export and merge to work together.")
                .formatted(absolute, type.isEmpty() ? "" : " (" + type + ")")) : Optional.empty();
    }

    /// @param path absolute, in the way of any operating system
    /// @param type the file system's, as [java.nio.file.FileStore#type] names it; empty where unknown
    static boolean isNetwork(String path, String type) {
        String kind = type.toLowerCase(Locale.ROOT);
        boolean fuse = kind.startsWith("fuse.") && FUSE.contains(kind.substring("fuse.".length()));
        boolean unc = path.startsWith("\\\\") && !path.startsWith("\\\\?\\") && !path.startsWith("\\\\.\\")
                || path.startsWith("\\\\?\\UNC\\");
        return unc || fuse || TYPES.contains(kind);
    }

    private static String type(Path folder) {
        try {
            return Files.getFileStore(folder).type();
        } catch (IOException | SecurityException unknown) {
            return "";
        }
    }
}
