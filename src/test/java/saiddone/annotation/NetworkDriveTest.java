package saiddone.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkDriveTest {

    @ParameterizedTest
    @CsvSource({"/home/a,ext4,false", "/home/a,nfs4,true", "/mnt/a,cifs,true", "/mnt/a,SMB2,true", "/mnt/a,smbfs,true", "/mnt/a,afpfs,true",
        "/mnt/a,webdav,true", "/mnt/a,fuse.sshfs,true", "/mnt/a,fuse.rclone,true", "/mnt/a,fuseblk,false", "/mnt/a,fuse.encfs,false",
        "/mnt/a,9p,true", "/mnt/a,ncpfs,true", "C:\\work\\annotations.db,NTFS,false", "\\\\server\\share\\annotations.db,NTFS,true",
        "\\\\?\\UNC\\server\\share\\a.db,NTFS,true", "\\\\?\\C:\\a.db,NTFS,false", "/Volumes/x,apfs,false", "/tmp/a,tmpfs,false",
        "/a,overlay,false", "/a,'',false"})
    void networkDrivesAreKnownByTheirKindAndTheirPath(String path, String type, boolean network) {
        assertThat(NetworkDrive.isNetwork(path, type)).isEqualTo(network);
    }

    @Test
    void aLocalFileHasNoWarning(@TempDir Path folder) {
        assertThat(NetworkDrive.warning(folder.resolve("annotations.db"))).isEmpty();
        assertThat(NetworkDrive.warning(folder.resolve("nowhere/annotations.db"))).isEmpty();
    }
}
