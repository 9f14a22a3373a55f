package org.homeward.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Keeps what a caseworker has typed, instead of the browser's own storage. For the session of the webapps; a change needs
 * their CSRF token.
 */
@RestController
@RequestMapping("/camunda/homeward/draft/{formKey}")
class DraftController {

    private static final int LARGEST = 512 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DraftRepository drafts;
    private final DraftDesk desk;
    private final ObjectProvider<DraftVault> vaults;

    DraftController(DraftRepository drafts, DraftDesk desk, ObjectProvider<DraftVault> vaults) {
        this.drafts = drafts;
        this.desk = desk;
        this.vaults = vaults;
    }

    @GetMapping
    ResponseEntity<byte[]> read(@PathVariable("formKey") String formKey, HttpServletRequest request) {
        UserAuthentication person = person(request);
        String number = number(formKey, person);
        return drafts.find(formKey, person.getIdentityId())
                .map(draft -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(vault().open(number, draft)))
                .orElseGet(() -> ResponseEntity.noContent()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> save(
            @PathVariable("formKey") String formKey, @RequestBody byte[] content, HttpServletRequest request)
            throws IOException {
        UserAuthentication person = person(request);
        sameOrigin(request);
        if (content.length > LARGEST) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        if (!JSON.readTree(content).isObject()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        String number = number(formKey, person);
        drafts.save(formKey, person.getIdentityId(), vault().seal(number, content));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping
    ResponseEntity<Void> delete(@PathVariable("formKey") String formKey, HttpServletRequest request) {
        UserAuthentication person = person(request);
        sameOrigin(request);
        // One's own, whatever has become of the task.
        drafts.delete(formKey, person.getIdentityId());
        return ResponseEntity.noContent().build();
    }

    private static UserAuthentication person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        UserAuthentication person = session == null
                ? null
                : AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                        .findFirst()
                        .orElse(null);
        if (person == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return person;
    }

    private static void sameOrigin(HttpServletRequest request) {
        Object wanted = request.getSession().getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        String given = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        if (!(wanted instanceof String token) || given == null || !MessageDigest.isEqual(bytes(token), bytes(given))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String number(String formKey, UserAuthentication person) {
        return desk.number(formKey, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private DraftVault vault() {
        @Nullable DraftVault vault = vaults.getIfAvailable();
        if (vault == null) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return vault;
    }
}
