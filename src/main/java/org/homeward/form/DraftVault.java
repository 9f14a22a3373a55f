package org.homeward.form;

/** Seals drafts; without a bean of it no draft is kept. */
public interface DraftVault {

    /** @param number the number of the report, case, service or referral, or {@code start:} and the key of a process */
    byte[] seal(String number, byte[] content);

    byte[] open(String number, byte[] sealed);
}
