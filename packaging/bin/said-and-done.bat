@echo off
rem Starts Said & Done with a Java 25 or newer: JAVA_HOME, then PATH, then the usual install folders.
setlocal enabledelayedexpansion
set "LIB=%~dp0..\lib"
set "JAVA="
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA for /f "delims=" %%J in ('where java 2^>nul') do if not defined JAVA call :try "%%J"
if not defined JAVA for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do if not defined JAVA call :try "%%~D\bin\java.exe"
if not defined JAVA (
  echo Said ^& Done needs a Java 25 or newer ^(for example Temurin 25^): install one or set JAVA_HOME to it. 1>&2
  exit /b 3
)
set "FX="
for %%F in ("%LIB%\javafx-*.jar") do set "FX=!FX!%%~fF;"
rem A command that answers and ends is over before the second compiler has paid for itself (measured in said-and-done).
set "WORD=%~1"
if "%~1"=="--workspace" set "WORD=%~3"
set "QUICK="
for %%W in (index facts search show check score report) do if "!WORD!"=="%%W" set "QUICK=-XX:TieredStopAtLevel=1"
"%JAVA%" %QUICK% %SAID_AND_DONE_JAVA_OPTS% --module-path "%FX%" --add-modules=javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -classpath "%LIB%\*" saiddone.app.Main %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1" exit /b
for /f "tokens=3" %%V in ('""%~1" -version 2^>^&1 ^| findstr /i version"') do (
  set "VERSION=%%~V"
  for /f "delims=.-+ tokens=1" %%M in ("!VERSION!") do if %%M GEQ 25 set "JAVA=%~1"
)
exit /b
