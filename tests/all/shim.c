/* Stands between daam and the system, to fail or die at a chosen call: see tests/all/shim.rs. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* Whether the folder being put in place has got its name `complete`. */
static int committed;

static void step(void)
{
    const char *at = getenv("SHIM_KILL_AT");
    static int steps;
    if (at && committed && ++steps == atoi(at))
        kill(getpid(), SIGKILL);
}

static int ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && !strcmp(text + length - tail, end);
}

int rename(const char *from, const char *to)
{
    step();
    int done = REAL(rename)(from, to);
    if (!done && ends_with(to, "/complete"))
        committed = 1;
    return done;
}

int unlink(const char *path)
{
    step();
    return REAL(unlink)(path);
}

int unlinkat(int folder, const char *path, int flags)
{
    step();
    return REAL(unlinkat)(folder, path, flags);
}

int rmdir(const char *path)
{
    step();
    return REAL(rmdir)(path);
}

int mkdir(const char *path, mode_t mode)
{
    step();
    return REAL(mkdir)(path, mode);
}

/* As on a file system without locks. */
int flock(int file, int how)
{
    const char *refusal = getenv("SHIM_LOCKS");
    if (!refusal)
        return REAL(flock)(file, how);
    errno = !strcmp(refusal, "ENOSYS") ? ENOSYS : ENOLCK;
    return -1;
}

/* Writes down which file is made durable. */
static void note(int file)
{
    const char *log = getenv("SHIM_LOG");
    char link[64], path[4096];
    if (!log)
        return;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    int out = open(log, O_WRONLY | O_CREAT | O_APPEND, 0666);
    if (length > 0 && out >= 0) {
        path[length] = '\n';
        if (write(out, path, length + 1) < 0)
            _exit(70);
    }
    close(out);
}

int fsync(int file)
{
    note(file);
    return REAL(fsync)(file);
}

int fdatasync(int file)
{
    note(file);
    return REAL(fdatasync)(file);
}
