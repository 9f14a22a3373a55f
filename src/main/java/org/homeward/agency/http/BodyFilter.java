package org.homeward.agency.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the whole body of a request, up to the limit, before anything is done with it. */
class BodyFilter extends OncePerRequestFilter {

    static final String BYTES = BodyFilter.class.getName() + ".bytes";
    static final int LARGEST = 2 * 1024 * 1024;
    /** Some more is read and dropped, so that a client that is still sending hears the answer. */
    private static final int DRAINED = 16 * 1024 * 1024;

    private static final int CHUNK = 64 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        InputStream in = request.getInputStream();
        byte[] bytes = request.getContentLengthLong() > LARGEST ? new byte[0] : in.readNBytes(LARGEST + 1);
        if (request.getContentLengthLong() > LARGEST || bytes.length > LARGEST) {
            drain(in);
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        request.setAttribute(BYTES, bytes);
        chain.doFilter(request, response);
    }

    private static void drain(InputStream in) throws IOException {
        byte[] dropped = new byte[CHUNK];
        int left = DRAINED;
        for (int n = in.read(dropped); n >= 0 && left > 0; n = in.read(dropped)) {
            left -= n;
        }
    }
}
