package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileMasterKeyTest {

    @TempDir
    Path directory;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theDemoMakesAKeyForItsOwnerOnlyAndKeepsIt() throws IOException {
        Path file = directory.resolve("data/master.key");
        MasterKey made = FileMasterKey.readOrMake(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        byte[] wrapped = made.wrap(new byte[32], "k1");
        assertThat(FileMasterKey.readOrMake(file).unwrap(wrapped, "k1")).isEqualTo(new byte[32]);
        assertThatThrownBy(() -> made.unwrap(wrapped, "k2")).isInstanceOf(UnreadableException.class);
        assertThat(made.derive("a")).hasSize(32).isNotEqualTo(made.derive("b"));
    }

    @Test
    void aBrokenKeyIsNotRepeatedInTheMessage() throws IOException {
        Path file = Files.writeString(directory.resolve("master.key"), "Zznotakey!");
        assertThatThrownBy(() -> FileMasterKey.read(file))
                .hasMessageContaining("32 random bytes")
                .hasMessageNotContaining("Zznotakey")
                .hasNoCause();
    }
}
