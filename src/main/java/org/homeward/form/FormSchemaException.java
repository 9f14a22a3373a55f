package org.homeward.form;

/** A form uses something that the server cannot check; found by tests over all forms before anybody meets it. */
class FormSchemaException extends RuntimeException {

    FormSchemaException(String message) {
        super(message);
    }
}
