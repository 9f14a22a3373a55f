package org.homeward.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second Homeward away from a data directory in use; the operating system frees it when the process dies. */
record DirectoryLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    static DirectoryLock take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Another Homeward uses the data directory " + file.getParent()
                    + ": stop it, or set HOMEWARD_DATA to another directory.");
        }
        return new DirectoryLock(channel, lock);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
