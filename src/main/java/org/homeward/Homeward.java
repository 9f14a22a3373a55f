package org.homeward;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one engine, one database, several identical nodes. */
@SpringBootApplication
public class Homeward {

    public static void main(String[] args) {
        SpringApplication.run(Homeward.class, args);
    }
}
