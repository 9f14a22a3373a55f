package org.homeward.form;

import java.util.List;

/** Gives the choices of fields whose {@code properties.options} it serves; one bean for each kind of choice. */
public interface OptionSource {

    boolean serves(String spec);

    /** The same choices for serving and for checking, in the context's language. */
    List<Option> options(String spec, FormContext context);
}
