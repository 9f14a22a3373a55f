package org.homeward.form;

import org.homeward.casefile.NumberSeal;
import org.springframework.stereotype.Component;

/** Keeps drafts under the key of the case that they are about. */
@Component
class SealedDrafts implements DraftVault {

    private static final String KIND = "draft";

    private final NumberSeal seal;

    SealedDrafts(NumberSeal seal) {
        this.seal = seal;
    }

    @Override
    public byte[] seal(String number, byte[] content) {
        return seal.seal(number, KIND, content);
    }

    @Override
    public byte[] open(String number, byte[] sealed) {
        return seal.open(KIND, sealed);
    }
}
